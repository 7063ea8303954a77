package acceptance

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/fromword"
)

// TestImportRefuses wants files with which something is the matter refused by name, and read when that is asked for.
func TestImportRefuses(t *testing.T) {
	docx := caseOf(t, "commune").docx
	settings := func(s string) func(wordFile) {
		return func(f wordFile) {
			f["word/settings.xml"] = strings.Replace(f["word/settings.xml"], "</w:settings>", s+"</w:settings>", 1)
		}
	}
	rename := func(to string) func(wordFile) {
		return func(f wordFile) { f[mainPart] = strings.ReplaceAll(f[mainPart], ">BÁO CÁO<", ">"+to+"<") }
	}
	for name, test := range map[string]struct {
		mangle func(wordFile)
		want   error  // nil for a TypeError
		said   string // in Vietnamese
	}{
		"protected": {settings(`<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`), fromword.ErrProtected, "bảo vệ"},
		"signed": {func(f wordFile) {
			f["_rels/.rels"] = strings.Replace(f["_rels/.rels"], "</Relationships>",
				`<Relationship Id="rS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`, 1)
		}, fromword.ErrSigned, "chữ ký số"},
		"macros": {func(f wordFile) {
			f["[Content_Types].xml"] = strings.Replace(f["[Content_Types].xml"], "wordprocessingml.document.main", "document.macroEnabled.main", 1)
			f["[Content_Types].xml"] = strings.Replace(f["[Content_Types].xml"], "application/vnd.openxmlformats-officedocument.document.macroEnabled", "application/vnd.ms-word.document.macroEnabled", 1)
		}, fromword.ErrMacros, "macro"},
		"a decision": {rename("QUYẾT ĐỊNH"), nil, "Quyết định số 128/BC-UBND “Tình hình"},
		"a decree":   {rename("NGHỊ ĐỊNH"), nil, "nghị định số 128/BC-UBND"},
	} {
		file := mangled(t, docx, test.mangle)
		_, err := fromword.Read(bytes.NewReader(file), int64(len(file)))
		var other *fromword.TypeError
		switch {
		case test.want != nil && !errors.Is(err, test.want), test.want == nil && !errors.As(err, &other):
			t.Errorf("%s: %v", name, err)
		case !strings.Contains(baocao.Vietnamese(err), test.said):
			t.Errorf("%s: it says %s", name, baocao.Vietnamese(err))
		}
		result, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(file), int64(len(file)))
		if err != nil || result.Report.Number.Ordinal != 128 {
			t.Errorf("%s, anyway: %v", name, err)
		}
	}
	if _, err := fromword.Read(strings.NewReader("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old file"), 19); !errors.Is(err, fromword.ErrEncrypted) {
		t.Errorf("an encrypted file: %v", err)
	}
	unprotected := mangled(t, docx, settings(`<w:documentProtection w:edit="readOnly" w:enforcement="0"/>`))
	if _, err := fromword.Read(bytes.NewReader(unprotected), int64(len(unprotected))); err != nil {
		t.Errorf("protection that is not enforced: %v", err)
	}
}
