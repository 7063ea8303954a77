package model

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

// signatures looks at the blocks of all signers, of whom each agency of a liên tịch report has one.
func (v *validation) signatures() {
	r := v.report
	v.signature(fieldPath("signature"), &r.Signature)
	for i := range r.Cosigners {
		v.signature(fieldPath("cosigners").index(i), &r.Cosigners[i])
	}
	if agencies, signers := 1+len(r.Joint), 1+len(r.Cosigners); len(r.Joint) > 0 && agencies != signers {
		v.add(Warning, "cosigners", "joint-signatures", "",
			fmt.Sprintf("văn bản liên tịch của %d cơ quan có %d người ký", agencies, signers),
			fmt.Sprintf("the agencies of this joint document are %d, its signers %d", agencies, signers))
	}
}

func (v *validation) signature(p fieldPath, s *Signature) {
	for i := range s.Authority {
		v.authority(string(p.field("authority").index(i)), s.Authority[i], i)
	}
	if s.Position == "" && !s.acting() {
		v.add(Error, string(p.field("position")), "required", "", "thiếu nội dung bắt buộc", "this is required")
	}
	if titleBeforeName().MatchString(composed.String(s.SignerName)) {
		v.breach(string(p.field("signer_name")), decree.NameWithoutDegree, s.SignerName)
	}
	v.signatureImage(string(p.field("image")), s.Image, decree.SignatureTransparent)
	v.signatureImage(string(p.field("seal")), s.Seal, decree.SealTransparent)
}

// acting reports whether the signer is the acting head, whose office stands after the prefix: "Q. GIÁM ĐỐC".
func (s *Signature) acting() bool {
	n := len(s.Authority)
	return n > 0 && s.Authority[n-1].Prefix == decree.Acting
}

// authority looks at a line of the quyền hạn: its prefix, and what stands after it.
func (v *validation) authority(path string, a Authority, line int) {
	switch {
	case !a.Prefix.Valid() && beginsMisspelt(a.Of):
		v.refuse(path, decree.PrefixDotted, a.Of)
	case !a.Prefix.Valid():
		v.add(Error, path, "authority-prefix", a.Of, "dòng quyền hạn bắt đầu bằng TM., Q., KT., TL. hoặc TUQ.",
			"a line of authority begins with TM., Q., KT., TL. or TUQ.")
	case strings.TrimSpace(a.Of) == "":
		v.add(Error, path, "required", a.String(), "thiếu tên cơ quan hoặc chức vụ sau "+a.Prefix.String(),
			"the body or office after "+a.Prefix.String()+" is missing")
	case !a.Prefix.Suits(composed.String(a.Of)):
		v.breach(path, decree.PrefixSuited, a.String())
	case a.Prefix == decree.OnBehalf && line > 0:
		v.add(Warning, path, "authority-order", a.String(), "TM. đứng ở dòng đầu của quyền hạn", "TM. stands in the first line of the authority")
	}
}

// beginsMisspelt reports whether the first word of a line is a prefix in another spelling than the Decree's.
func beginsMisspelt(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	_, misspelt := decree.MisspeltPrefix(word)
	return misspelt
}

// signatureImage looks at the picture of a signature or of a seal, which may be absent.
func (v *validation) signatureImage(path string, p *Picture, rule decree.TextRule) {
	if p == nil {
		return
	}
	size, ok := v.picture(path, p)
	switch {
	case !ok:
	case size.Format != "png":
		v.refuse(path, rule, p.File)
	case !size.Transparent:
		v.breach(path, rule, p.File)
	}
}
