package formula

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
)

// Ratio reports whether the formula divides by a column and has no constant of 100 or more, which would make per cent of it.
func (f *Formula) Ratio() bool {
	divides, scaled := ratio(f.root)
	return divides && !scaled
}

func ratio(n node) (divides, scaled bool) {
	switch n := n.(type) {
	case constant:
		return false, n.value.GreaterThanOrEqual(decimal.New(100, 0))
	case binary:
		left, leftScaled := ratio(n.left)
		right, rightScaled := ratio(n.right)
		_, byConstant := n.right.(constant)
		return left || right || n.op == '/' && !byConstant, leftScaled || rightScaled
	}
	return false, false
}

// Share reports whether the formula multiplies a column by one of per cent, or divides it by one, and has no constant that makes a hundredth
// or a hundredfold of it: 10 of 50% are then 500. percent says so of the columns, in the order of Refs.
func (f *Formula) Share(percent []bool) bool {
	_, mixed, scaled := share(f.root, percent)
	return mixed && !scaled
}

// A measure is what a part of a formula counts in.
type measure uint8

const (
	neither measure = iota // a constant
	count
	perCent
)

func share(n node, percent []bool) (is measure, mixed, scaled bool) {
	switch n := n.(type) {
	case constant:
		return neither, false, n.value.GreaterThanOrEqual(decimal.New(100, 0)) || n.value.LessThanOrEqual(decimal.New(1, -2))
	case reference:
		if percent[n] {
			return perCent, false, false
		}
		return count, false, false
	}
	b := n.(binary)
	left, leftMixed, leftScaled := share(b.left, percent)
	right, rightMixed, rightScaled := share(b.right, percent)
	is, mixed, scaled = max(left, right), leftMixed || rightMixed, leftScaled || rightScaled
	switch {
	case b.op == '*' && min(left, right) == count && is == perCent:
		return count, true, scaled
	case b.op == '/' && right == perCent:
		return count, mixed || left == count, scaled
	}
	return is, mixed, scaled
}

// percentage reads a quotient with the sign for per cent behind it, (4)/(3)%, as 100 times the quotient, which it is whether the sign belongs
// to the quotient or to its divisor. It returns nil for any other formula.
func percentage(text string) *Formula {
	text, ends := strings.CutSuffix(strings.TrimSpace(text), "%")
	if !ends {
		return nil
	}
	p, root, err := parse(text)
	if err != nil || p.whole || len(p.refs) == 0 {
		return nil
	}
	quotient, ok := root.(binary)
	if divides, scaled := ratio(root); !ok || quotient.op != '/' || !divides || scaled {
		return nil
	}
	if _, byConstant := quotient.right.(constant); byConstant {
		return nil
	}
	return &Formula{binary{'*', quotient, constant{decimal.New(100, 0)}}, p.refs, p.bare}
}

// twofold says that nothing shows what a sign for per cent means: of a column it is a hundredfold or a hundredth, of a constant a hundredth
// within a product that is per cent already.
func twofold(before, of node) error {
	if c, ok := of.(constant); ok {
		typed, part := strings.Replace(c.value.String(), ".", ",", 1), strings.Replace(c.value.Shift(-2).String(), ".", ",", 1)
		if twoNumbers(part) {
			part += "0"
		}
		return bilingual.New("dấu % trong công thức hiểu được hai cách; viết "+part+" thay cho "+typed+"%",
			"a sign for per cent in a formula can mean two things: write "+part+" in place of "+typed+"%")
	}
	if _, scaled := ratio(before); scaled {
		return bilingual.New("dấu % trong công thức hiểu được hai cách; đã nhân một trăm thì bỏ dấu %",
			"a sign for per cent in a formula can mean two things: leave it out, a hundredfold is there")
	}
	return bilingual.New("dấu % trong công thức hiểu được hai cách; thay bằng *100 nếu tính ra phần trăm, bằng /100 nếu là phần trăm của một số",
		"a sign for per cent in a formula can mean two things: write *100 in its place to make per cent of a quotient, /100 to take a hundredth")
}
