package model

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
)

// settle fills in a sum that is left blank, or says so where nobody has.
func (s *sumTree) settle(c *columnSum, at *claim, of *tally) {
	if !s.fill {
		s.compare(c, *at, of, false)
		return
	}
	if at.at != nil {
		at.at.Number, at.at.computed = decimal.NewNullDecimal(of.sum), true
	}
	at.kind, at.number = numberCell, of.sum
}

// compare holds a cell against what its parts add up to.
func (s *sumTree) compare(c *columnSum, at claim, of *tally, below bool) {
	s.doubtUnlabelled(at)
	if s.fill || at.kind != blankCell && at.number.Equal(of.sum) || at.kind == blankCell && of.sum.IsZero() {
		return
	}
	column := &s.leaves[c.leaf]
	shown := at.shown
	shown.Decimals = min(max(shown.Decimals, -int(of.sum.Exponent())), numeral.MaxDecimals)
	if !column.AsTyped {
		shown.Decimals = at.shown.Decimals
	}
	f := Fault{Path: string(fieldPath("rows").index(at.row).index(at.cell)), Rule: "column-sum"}
	adds := shown.Print(of.sum)
	switch {
	case at.kind == blankCell:
		f.Message = s.blankSum(at, of, adds)
		if below && !s.stream {
			f.Severity = Warning
		}
	default:
		says, off := shown.Print(at.number), shown.Print(of.sum.Sub(at.number).Abs())
		f.Value = says
		f.Message = decree.Message{
			Vi: fmt.Sprintf("dòng tổng ghi %s, %d hàng cộng lại là %s, lệch %s", says, of.rows, adds, off),
			En: fmt.Sprintf("the total says %s, the %d rows add up to %s, a difference of %s", numeral.InEnglish(says), of.rows, numeral.InEnglish(adds), numeral.InEnglish(off))}
		if below {
			f.Message = decree.Message{
				Vi: fmt.Sprintf("hàng này ghi %s, %d hàng ngay dưới nó cộng lại là %s, lệch %s", says, of.rows, adds, off),
				En: fmt.Sprintf("this row says %s, the %d rows right below it add up to %s, a difference of %s", numeral.InEnglish(says), of.rows, numeral.InEnglish(adds), numeral.InEnglish(off))}
		}
		if of.unknown > 0 {
			f.Severity = Warning
			f.Message.Vi += fmt.Sprintf(", không kể hàng %d ghi chữ", of.unknown)
			f.Message.En += fmt.Sprintf(", without row %d, which has words", of.unknown)
		}
	}
	s.faults = append(s.faults, f)
}

// doubtUnlabelled warns of a computed sum of rows of which one has no label below others that have: it may be a part of theirs.
func (s *sumTree) doubtUnlabelled(at claim) {
	row := s.labels.unlabelled
	if s.fill || s.levels || row == 0 || at.at == nil || !at.at.computed {
		return
	}
	s.labels.unlabelled = 0 // told once
	s.faults = append(s.faults, Fault{Path: string(fieldPath("rows").index(at.row).index(at.cell)), Rule: "row-labels", Severity: Warning, Value: at.shown.Print(at.number),
		Message: decree.Message{
			Vi: fmt.Sprintf("tổng này được tính cả hàng %d, là hàng không có số thứ tự dưới hàng có; nếu nó là một phần của hàng trên thì ghi cấp cho từng hàng (level: 1, level: 2…), nếu không thì ghi số thứ tự cho nó", row),
			En: fmt.Sprintf("row %d, which has no label below rows that have, is added up in this sum: if it is a part of one above, give each row its level (level: 1, level: 2 …), else give it a label", row)}})
}

// blankSum says that a sum is blank, and why it is not computed.
func (s *sumTree) blankSum(at claim, of *tally, adds string) decree.Message {
	m := decree.Message{
		Vi: fmt.Sprintf("dòng tổng để trống, %d hàng cộng lại là %s", of.rows, adds),
		En: fmt.Sprintf("the total is empty, the %d rows add up to %s", of.rows, numeral.InEnglish(adds))}
	switch missing := max(of.blank, of.unknown); {
	case missing > 0:
		m.Vi += fmt.Sprintf("; không tính được vì ô này của hàng %d không có số (không phát sinh thì gõ dấu -)", missing)
		m.En += fmt.Sprintf("; it is not computed, since row %d has no number there (where there is none, type a dash)", missing)
	case s.stream:
		m.Vi += "; hàng đọc lần lượt (RowSeq) thì tổng đứng trên các phần không được tính, hãy ghi số"
		m.En += "; of streamed rows (RowSeq) a total above its parts is not computed: give the number"
	}
	return m
}

// apart warns of a part that is more than what it is a part of, though it does not add up with others.
func (s *sumTree) apart(part, whole claim) {
	if s.fill || part.kind != numberCell || whole.kind != numberCell || whole.number.IsNegative() || !part.number.GreaterThan(whole.number) {
		return
	}
	says, of := part.shown.Print(part.number), whole.shown.Print(whole.number)
	s.faults = append(s.faults, Fault{Path: string(fieldPath("rows").index(part.row).index(part.cell)), Rule: "of-which", Severity: Warning, Value: says,
		Message: decree.Message{
			Vi: fmt.Sprintf("phần “trong đó” ghi %s, lớn hơn %s của hàng chứa nó; xem lại hai số, hoặc cấp (level) của hàng", says, of),
			En: fmt.Sprintf("a part says %s, more than the %s of the row that it is a part of; look at both numbers, or at the level of the row", numeral.InEnglish(says), numeral.InEnglish(of))}})
}
