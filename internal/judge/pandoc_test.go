package judge

import (
	"slices"
	"testing"
)

func TestReadPandoc(t *testing.T) {
	out := `{"pandoc-api-version":[1,22],"meta":{},"blocks":[
		{"t":"Header","c":[1,["id",[],[]],[{"t":"Str","c":"I."},{"t":"Space"},{"t":"Strong","c":[{"t":"Str","c":"Mục\u00a0đích"}]}]]},
		{"t":"Para","c":[]},
		{"t":"BlockQuote","c":[{"t":"Para","c":[{"t":"Str","c":"Nhận"},{"t":"LineBreak"},{"t":"Str","c":"759"},
			{"t":"Note","c":[{"t":"Para","c":[{"t":"Str","c":"Kể"}]},{"t":"Para","c":[{"t":"Str","c":"cả."}]}]},
			{"t":"Link","c":[["",[],[]],[{"t":"Str","c":"đơn"}],["https://example.vn/","title"]]}]}]},
		{"t":"Table","c":[["",[],[]],[null,[]],[[{"t":"AlignDefault"},{"t":"ColWidth","c":0.5}]],
			[["",[],[]],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},2,1,[{"t":"Plain","c":[{"t":"Str","c":"TT"}]}]]]]]],
			[[["",[],[]],0,[],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[{"t":"Str","c":"1"}]}]]]]]]],
			[["",[],[]],[]]]}]}`
	got, err := readPandoc([]byte(out))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"I. Mục đích", "Nhận 759đơn", "TT", "1"}; !slices.Equal(got.Body, want) {
		t.Errorf("body %q, want %q", got.Body, want)
	}
	if want := []string{"Kể cả."}; !slices.Equal(got.Notes, want) {
		t.Errorf("notes %q, want %q", got.Notes, want)
	}
	if _, err := readPandoc([]byte(`{}`)); err == nil {
		t.Error("an empty object passes for a document")
	}
}

func TestRead(t *testing.T) {
	got := Read(t, small(t))
	want := []string{"UBND QUẬN GÒ VẤP", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO",
		"Quận nhận 759 đơn, xem trang của quận.", "Trang hai.",
		"TT", "Kết quả", "Đơn vị", "Số đơn", "Phường 1", "1.973,25"}
	if !slices.Equal(got.Body, want) {
		t.Errorf("body %q, want %q", got.Body, want)
	}
	if want := []string{"Kể cả 12 đơn chuyển sang."}; !slices.Equal(got.Notes, want) {
		t.Errorf("notes %q, want %q", got.Notes, want)
	}
}
