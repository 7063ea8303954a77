package formula

import "github.com/shopspring/decimal"

// A Kind says what a cell holds.
type Kind uint8

// What a cell may hold.
const (
	Blank  Kind = iota // nothing
	Dash               // a dash: no number on purpose
	Words              // a text, of which nothing follows
	Number             // a number
)

// An Operand is a cell that a formula names.
type Operand struct {
	Kind  Kind
	Value decimal.Decimal
	// Decimals is how many digits after the comma it is printed with: it may have been rounded there.
	Decimals int
}

// A Result is what follows from the cells of a row.
type Result struct {
	// Kind is Number, or Dash where something is divided by nothing, or Blank where an operand is missing.
	Kind  Kind
	Value decimal.Decimal
	// low and high bound it where the operands are rounded; unbounded is true where nothing does.
	low, high decimal.Decimal
	unbounded bool
}

// Allows reports whether a number, printed with so many decimals, can be the result for operands that were rounded.
func (r Result) Allows(d decimal.Decimal, decimals int) bool {
	half := decimal.New(5, int32(-decimals-1))
	return r.unbounded || d.Add(half).GreaterThanOrEqual(r.low) && d.Sub(half).LessThanOrEqual(r.high)
}

// Work works the formula out. The operands stand in the order of Refs.
//
// Something divided by a blank, a dash or zero is a dash; where an operand is blank otherwise, or words, nothing follows. A dash that
// is added or multiplied is zero.
func (f *Formula) Work(operands []Operand) Result {
	blank := true
	for _, o := range operands {
		if o.Kind == Words {
			return Result{}
		}
		blank = blank && o.Kind == Blank
	}
	if blank {
		return Result{}
	}
	return f.root.work(operands)
}

// precision is how many digits after the comma a quotient keeps: more than any column prints.
const precision = 24

type node interface {
	work(operands []Operand) Result
	sums() bool
}

type constant struct{ value decimal.Decimal }

func (c constant) work([]Operand) Result { return exactly(c.value) }
func (c constant) sums() bool            { return false }

type reference int

func (r reference) sums() bool { return true }

func (r reference) work(operands []Operand) Result {
	switch o := operands[r]; o.Kind {
	case Number:
		half := decimal.New(5, int32(-o.Decimals-1))
		return Result{Kind: Number, Value: o.Value, low: o.Value.Sub(half), high: o.Value.Add(half)}
	case Dash:
		return exactly(decimal.Zero)
	}
	return Result{}
}

func exactly(d decimal.Decimal) Result { return Result{Kind: Number, Value: d, low: d, high: d} }

type binary struct {
	op          rune
	left, right node
}

func (b binary) sums() bool {
	return (b.op == '+' || b.op == '-') && b.left.sums() && b.right.sums()
}

func (b binary) work(operands []Operand) Result {
	x, y := b.left.work(operands), b.right.work(operands)
	switch {
	case b.op == '/' && x.Kind == Number && (y.Kind != Number || y.Value.IsZero()):
		return Result{Kind: Dash}
	case x.Kind == Dash || y.Kind == Dash:
		return Result{Kind: Dash}
	case x.Kind != Number || y.Kind != Number:
		return Result{}
	}
	r := Result{Kind: Number, unbounded: x.unbounded || y.unbounded}
	switch b.op {
	case '+':
		r.Value, r.low, r.high = x.Value.Add(y.Value), x.low.Add(y.low), x.high.Add(y.high)
	case '-':
		r.Value, r.low, r.high = x.Value.Sub(y.Value), x.low.Sub(y.high), x.high.Sub(y.low)
	case '*':
		r.Value = x.Value.Mul(y.Value)
		r.low, r.high = extremes(x, y, decimal.Decimal.Mul)
	default:
		divide := func(a, b decimal.Decimal) decimal.Decimal { return a.DivRound(b, precision) }
		r.Value = divide(x.Value, y.Value)
		if r.unbounded = r.unbounded || !y.low.IsPositive() && !y.high.IsNegative(); !r.unbounded {
			r.low, r.high = extremes(x, y, divide)
		}
	}
	return r
}

// extremes are the least and the greatest that an operation makes of what two results may be.
func extremes(x, y Result, op func(a, b decimal.Decimal) decimal.Decimal) (low, high decimal.Decimal) {
	all := []decimal.Decimal{op(x.low, y.low), op(x.low, y.high), op(x.high, y.low), op(x.high, y.high)}
	return decimal.Min(all[0], all[1:]...), decimal.Max(all[0], all[1:]...)
}
