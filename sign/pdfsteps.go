package sign

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// A pdfStep is one update of a file: what it changed in the revision before it.
type pdfStep struct {
	at      int // where its table stands
	changes []Change
}

var (
	whatChanged   = decree.Message{Vi: "sửa sau khi ký", En: "changed after signing"}
	whatAdded     = decree.Message{Vi: "thêm sau khi ký", En: "added after signing"}
	whatRemoved   = decree.Message{Vi: "xóa sau khi ký", En: "removed after signing"}
	whatSigned    = decree.Message{Vi: "chữ ký sau", En: "a later signature"}
	whatSignedNew = decree.Message{Vi: "chữ ký sau, ở một trường mới", En: "a later signature, in a new field"}
	whatBroken    = decree.Message{Vi: "phần ghi thêm sau khi ký không đọc được chặt chẽ", En: "what was written after signing cannot be read strictly"}
)

// stepsAfter compares each update behind the first signature with the revision before it.
func stepsAfter(f *pdf.File, read []*standing) (steps []pdfStep) {
	first := 0
	for _, r := range read {
		if r.end > 0 && (first == 0 || r.end < first) {
			first = r.end
		}
	}
	if first == 0 || first == len(f.Data) {
		return nil
	}
	broken := func(at int) []pdfStep {
		return append(steps, pdfStep{max(at, first), []Change{{Where: "PDF", What: whatBroken}}})
	}
	old, err := f.Revision(first)
	if err != nil {
		return broken(0)
	}
	d := &pdfDiff{}
	if err := d.begin(old); err != nil {
		return broken(0)
	}
	// The newest section stands first. Those behind the signed revision follow one another, and lead back to it.
	later := len(f.Sections) - len(old.Sections)
	if later <= 0 || !slices.EqualFunc(f.Sections[later:], old.Sections, func(a, b *pdf.Section) bool { return a.At == b.At }) {
		return broken(len(f.Data))
	}
	end := first
	for i := later - 1; i >= 0; i-- {
		section := f.Sections[i]
		if section.Hybrid() || section.At < end || section.End == 0 || section.End > len(f.Data) {
			return broken(section.At)
		}
		next, err := f.Revision(section.End)
		if err != nil || next.Sections[0].At != section.At {
			return broken(section.At)
		}
		changes, err := d.step(next)
		if err != nil {
			return broken(section.At)
		}
		steps = append(steps, pdfStep{section.At, changes})
		end = section.End
	}
	if end != len(f.Data) {
		return broken(len(f.Data))
	}
	return steps
}

// A pdfDiff compares a revision with the one before it, object by object.
type pdfDiff struct {
	old, new         *pdf.File
	oldForm, newForm *pdfForm
	locks            pdfLocks
	hollow           map[pdf.Ref]bool    // numbers that are referred to in old, where nothing stands
	referrers        map[pdf.Ref]pdf.Ref // what refers to an object, in any revision; or several
	fonts            pdf.Dict            // of the form, in the first revision: what is filled in may be seen in these

	roles     map[pdf.Ref]pdfRole        // of the objects of old that may change in some way
	names     map[pdf.Ref]decree.Message // what objects of old are
	explained map[pdf.Ref]bool           // objects that may be new
	placed    map[pdf.Ref]bool           // fields that are new, and seen on a page
	saved     savedPart                  // what the update has beside signatures
	changes   []Change
}

// A pdfRole says how an object may change, and reports whether it did not otherwise.
type pdfRole func(old, new any) (bool, error)

// several is no object: more than one refers to another.
const several = pdf.Ref(-1)

// begin reads the first revision.
func (d *pdfDiff) begin(old *pdf.File) error {
	d.old, d.hollow, d.referrers = old, map[pdf.Ref]bool{}, map[pdf.Ref]pdf.Ref{}
	for ref := range pdf.Ref(old.Len()) {
		if err := d.note(old, ref); err != nil {
			return err
		}
	}
	form, err := readForm(old)
	if err != nil {
		return err
	}
	d.fonts, err = fontsOf(old, form)
	return err
}

// note notes what an object refers to, and what of that is not there.
func (d *pdfDiff) note(f *pdf.File, ref pdf.Ref) error {
	v, err := f.Object(ref)
	if err != nil {
		return err
	}
	pdf.Refs(v, func(to pdf.Ref) {
		if !f.Has(to) {
			d.hollow[to] = true
		}
		if from, known := d.referrers[to]; known && from != ref {
			d.referrers[to] = several
		} else {
			d.referrers[to] = ref
		}
	})
	return nil
}

// step compares the revision with the next, and goes on to that.
func (d *pdfDiff) step(next *pdf.File) (changes []Change, err error) {
	d.new, d.explained, d.placed, d.saved, d.changes = next, map[pdf.Ref]bool{}, map[pdf.Ref]bool{}, 0, nil
	if d.oldForm, err = readForm(d.old); err != nil {
		return nil, err
	}
	if d.newForm, err = readForm(d.new); err != nil {
		return nil, err
	}
	if d.locks, err = locksOf(d.old, d.oldForm); err != nil {
		return nil, err
	}
	if err := d.assign(); err != nil {
		return nil, err
	}
	if keys := d.changedTrailer(); len(keys) > 0 {
		d.forbid("trailer", named(whatChanged, decree.Message{}, keys))
	}
	at, found, err := next.Unlisted(len(d.old.Data))
	if err != nil {
		return nil, err
	}
	if found {
		d.forbid("byte "+strconv.Itoa(at), whatAdded)
	}
	section := next.Sections[0]
	refs := slices.Sorted(slices.Values(section.Refs))
	packs := map[pdf.Ref]bool{} // that hold objects of the update, and say nothing else
	for _, ref := range refs {
		packs[next.Pack(ref)] = true
	}
	var added []pdf.Ref
	for _, ref := range refs {
		if d.old.Has(ref) {
			if err := d.compare(ref); err != nil {
				return nil, err
			}
			continue
		}
		if next.Later(ref) {
			d.saved |= savedLeft
		}
		if at, ok := next.Offset(ref); next.Has(ref) && !packs[ref] && (!ok || at != section.At) {
			added = append(added, ref)
		}
	}
	for _, ref := range added {
		if !d.explained[ref] || d.hollow[ref] {
			d.forbid(where(ref), whatAdded)
		}
	}
	d.judgeSaved()
	for _, ref := range refs {
		if err := d.note(next, ref); err != nil {
			return nil, err
		}
	}
	d.old = next
	return d.changes, nil
}

func where(ref pdf.Ref) string { return string(pdf.Append(nil, ref)) }

func (d *pdfDiff) allow(where string, what decree.Message) {
	d.changes = append(d.changes, Change{Allowed: true, Where: where, What: what})
}

func (d *pdfDiff) forbid(where string, what decree.Message) {
	d.changes = append(d.changes, Change{Where: where, What: what})
}

// compare holds an object against the one of its number before.
func (d *pdfDiff) compare(ref pdf.Ref) error {
	if !d.new.Has(ref) {
		if dropped, err := d.dropped(ref); dropped || err != nil {
			return err
		}
		d.forbid(where(ref), named(whatRemoved, d.names[ref], nil))
		return nil
	}
	old, err := d.old.Object(ref)
	if err != nil {
		return err
	}
	now, err := d.new.Object(ref)
	if err != nil {
		return err
	}
	if pdf.Equal(old, now) {
		return nil
	}
	role := d.roles[ref]
	if role != nil {
		known := len(d.changes)
		ok, err := role(old, now)
		if err != nil || ok {
			return err
		}
		d.changes = d.changes[:known]
	}
	d.forbid(where(ref), named(whatChanged, d.names[ref], differing(dictOf(old), dictOf(now))))
	return nil
}

// dropped reports whether an object is gone of which nothing speaks any longer: the one that led to it, whose change is judged for
// itself, leads elsewhere.
func (d *pdfDiff) dropped(ref pdf.Ref) (bool, error) {
	from := d.referrers[ref]
	if from <= 0 || !slices.Contains(d.new.Sections[0].Refs, from) {
		return false, nil
	}
	now, err := d.new.Object(from)
	still := now == nil
	for _, v := range []any{now, d.new.Trailer} {
		pdf.Refs(v, func(to pdf.Ref) { still = still || to == ref })
	}
	return !still, err
}

// explain notes that objects may be new to which a value leads.
func (d *pdfDiff) explain(v any) error {
	var open []pdf.Ref
	add := func(ref pdf.Ref) {
		if !d.old.Has(ref) && !d.explained[ref] {
			d.explained[ref] = true
			open = append(open, ref)
		}
	}
	pdf.Refs(v, add)
	for len(open) > 0 {
		ref := open[len(open)-1]
		open = open[:len(open)-1]
		v, err := d.new.Object(ref)
		if err != nil {
			return err
		}
		pdf.Refs(v, add)
	}
	return nil
}
