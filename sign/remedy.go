package sign

import (
	"errors"

	"github.com/vanthu/baocao/internal/bilingual"
)

// withRemedies adds to each of the errors that keep a file from being signed what helps against it. Verifying says the same errors of
// what is done already, where nothing helps.
func withRemedies(err error) error {
	if _, said := err.(bilingual.Speaker); err != nil && !said {
		if all, ok := err.(interface{ Unwrap() []error }); ok {
			var each []error
			for _, e := range all.Unwrap() {
				each = append(each, withRemedies(e))
			}
			return errors.Join(each...)
		}
	}
	vi, en := remedy(err)
	if vi == "" {
		return err
	}
	return bilingual.Errorf("%[1]w; %[2]s", "%[1]w; %[3]s", err, vi, en)
}

func remedy(err error) (vi, en string) {
	is := func(kinds ...error) bool {
		for _, k := range kinds {
			if errors.Is(err, k) {
				return true
			}
		}
		return false
	}
	switch {
	case is(ErrUnread):
		return "nếu tệp chưa có chữ ký nào, lưu lại rồi ký, thí dụ: qpdf --decrypt VÀO.pdf RA.pdf", "if nobody has signed the file yet, save it anew and sign that, for example: qpdf --decrypt IN.pdf OUT.pdf"
	case is(ErrSigned, ErrLineSigned):
		return "chọn nơi ký khác", "choose another place to sign"
	case is(ErrRoom):
		return "ký lại; nếu vẫn vậy, dùng dịch vụ dấu thời gian có thẻ không thay đổi độ dài", "sign again; if it is so again, ask an authority whose stamps are of one length"
	case is(ErrLocked):
		return "ký hoặc điền trước chữ ký đã khóa, trên bản trước đó của tệp", "sign or fill before the signature that locks it, in the file as it was then"
	case is(ErrNoKey, ErrNoChain):
		return "dùng tệp PKCS #12 hoặc token có đủ khóa và chứng thư số", "use a PKCS #12 file or a token that has both the key and the certificate"
	case is(ErrNoTime):
		return "cho biết thời gian ký", "say the time of signing"
	case is(ErrKeyKind):
		return "dùng khóa RSA từ 2048 bit; tệp PDF còn ký được bằng ECDSA P-256, P-384, P-521", "use an RSA key of 2048 bits or more; PDFs are signed with ECDSA on P-256, P-384, P-521 too"
	case is(ErrShortKey):
		return "xin cấp chứng thư số mới có khóa từ 2048 bit", "ask for a new certificate with a key of 2048 bits or more"
	case is(ErrOtherKey):
		return "đặt chứng thư số của khóa này đứng đầu chuỗi", "put the certificate of this key first in the chain"
	case is(ErrPeriod):
		return "xem lại thời gian ký, hoặc xin gia hạn chứng thư số", "look at the time of signing, or have the certificate renewed"
	case is(ErrChainGap):
		return "xếp chứng thư số của người ký, rồi của từng cơ quan cấp", "give the signer's certificate, then that of each issuer in turn"
	case is(ErrKeyUsage):
		return "dùng chứng thư số cấp để ký số", "use a certificate that was issued for signing"
	case is(ErrBrokenSignature):
		return "bỏ chữ ký đó trong Word, hoặc ký trên bản gốc", "remove that signature in Word, or sign the original"
	case is(ErrToken):
		return "kiểm tra token hoặc dịch vụ ký rồi ký lại", "look at the token or the service, and sign again"
	case is(ErrPartName):
		return "mở tệp bằng Word và lưu lại", "open the file in Word and save it again"
	case is(ErrNoLine):
		return "tạo tệp với --signature-line, hoặc chèn dòng chữ ký trong Word", "make the file with --signature-line, or insert a signature line in Word"
	case is(ErrNotDOCX):
		return "mở tệp bằng Word và lưu thành .docx không có macro và mật khẩu", "open the file in Word and save it as a .docx without macros and password"
	}
	return "", ""
}
