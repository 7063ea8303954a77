package model

import "slices"

// keepsTags sees at once that a report breaks no rule that stands on a struct field, as nearly none does: the validator
// looks at every field by reflection, and copies it.
func (r *Report) keepsTags() bool {
	return r.Place != "" && !r.Subject.IsEmpty() && len(r.Body) > 0 && r.Archive != "" &&
		areLines(r.SupervisoryAgency) && hasLines(r.IssuingAgency) && hasLines(r.Recipients) &&
		within(r.Copies, 1_000_000) && within(r.FirstNote, 10_000) &&
		r.Signature.keepsTags() && all(r.Cosigners, (*Signature).keepsTags) &&
		all(r.Joint, (*JointAgency).keepsTags) && all(r.Addressees, (*Addressee).keepsTags) && all(r.Sums, (*Sum).keepsTags)
}

func (s *Signature) keepsTags() bool {
	return within(s.Room, 20) && s.Image.keepsTags() && s.Seal.keepsTags()
}

func (p *Picture) keepsTags() bool { return p == nil || within(p.Width, 400) }

func (j *JointAgency) keepsTags() bool {
	return areLines(j.SupervisoryAgency) && hasLines(j.IssuingAgency)
}

func (a *Addressee) keepsTags() bool { return a.Name != "" }

func (s *Sum) keepsTags() bool { return s.Total != "" && hasLines(s.Parts) }

func areLines(lines []string) bool { return !slices.Contains(lines, "") }

func hasLines(lines []string) bool { return len(lines) > 0 && areLines(lines) }

// within is false of a NaN, too.
func within[N int | float64](n, most N) bool { return 0 <= n && n <= most }

func all[T any](list []T, keeps func(*T) bool) bool {
	for i := range list {
		if !keeps(&list[i]) {
			return false
		}
	}
	return true
}
