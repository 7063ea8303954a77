package acceptance

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/model"
)

// FuzzWrite makes a report of every kind of content out of bytes. It is refused for a reason that a program can tell,
// or it is written as a file that Word accepts.
func FuzzWrite(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("một báo cáo"))
	for n := range uint64(25) {
		f.Add(rollsOf(n))
	}
	f.Fuzz(func(t *testing.T, data []byte) { writeRolled(t, data) })
}

// writeRolled writes the report that the bytes make, and reports whether it was one that can be written.
func writeRolled(t *testing.T, data []byte) (written bool) {
	r := new(model.Report)
	roll(r, data)
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		if docx.Len() > 0 {
			t.Error("an error after something is written")
		}
		if _, invalid := errors.AsType[*model.ValidationError](err); !invalid {
			t.Errorf("%T: %v", err, err)
		}
		return false
	}
	for _, fault := range structure.Check(docx.Bytes()) {
		t.Error(fault)
	}
	return true
}

// TestRolls wants many of the reports that are rolled to be written: a new rule that refuses them all would leave the
// fuzzer with nothing to find.
func TestRolls(t *testing.T) {
	written := 0
	const rolled = 200
	for n := range uint64(rolled) {
		if writeRolled(t, rollsOf(n)) {
			written++
		}
	}
	if t.Logf("%d of %d reports written", written, rolled); written < rolled/8 {
		t.Errorf("only %d of %d reports are written", written, rolled)
	}
}

// rollsOf returns the bytes of a report by its number: the same for the same number.
func rollsOf(n uint64) []byte {
	var seed [32]byte
	binary.LittleEndian.PutUint64(seed[:], n)
	source := rand.NewChaCha8(seed)
	data := make([]byte, 500+source.Uint64()%8000)
	source.Read(data)
	return data
}
