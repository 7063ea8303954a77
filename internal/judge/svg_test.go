package judge

import (
	"math"
	"testing"
)

func TestReadRules(t *testing.T) {
	const flip = `transform="matrix(1,0,0,-1,0,842)"`
	for _, test := range []struct {
		name, body string
		want       []Rule // in points
	}{
		{"stroke in a style", `<path style="fill:none;stroke-width:0.75;stroke:rgb(0%,0%,0%);" d="M 338 752 L 492 752 " ` + flip + `/>`,
			[]Rule{{338, 492, 90, 0.75}}},
		{"stroke in attributes", `<path fill="none" stroke-width="0.5" stroke="rgb(0%, 0%, 0%)" d="M 338 752 L 492 752 " ` + flip + `/>`,
			[]Rule{{338, 492, 90, 0.5}}},
		{"thin area", `<path style="fill:rgb(0%,0%,0%);stroke-width:0.1;stroke:rgb(0%,0%,0%);" d="M 85 71 L 202 71 L 202 71.5 L 85 71.5 Z M 85 71 "/>`,
			[]Rule{{85, 202, 71.25, 0.5}}},
		{"thin rectangle", `<rect x="85" y="71" width="100" height="0.5" fill="rgb(0%, 0%, 0%)"/>`,
			[]Rule{{85, 185, 71.25, 0.5}}},
		{"scaled group", `<g transform="matrix(2,0,0,2,10,0)"><path style="fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);" d="M 10 20 L 30 20 "/></g>`,
			[]Rule{{30, 70, 40, 1}}},
		{"pieces of one border", `<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 50 20 L 90 20 "/>` +
			`<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 10 20 L 50.2 20 M 10 40 L 30 40 "/>`,
			[]Rule{{10, 90, 20, 0.5}, {10, 30, 40, 0.5}}},
		{"two rules side by side", `<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 50 20 L 90 20 M 10 20 L 45 20 "/>`,
			[]Rule{{10, 45, 20, 0.5}, {50, 90, 20, 0.5}}},
		{"box", `<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 10 20 L 90 20 L 90 60 L 10 60 Z "/>`,
			[]Rule{{10, 90, 20, 0.5}, {10, 90, 60, 0.5}}},
		{"vertical stroke", `<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 10 20 L 10 60 "/>`, nil},
		{"shaded cell", `<path style="fill:rgb(80%,80%,80%);" d="M 10 20 L 90 20 L 90 60 L 10 60 Z "/>`, nil},
		{"curve", `<path style="fill:none;stroke-width:0.5;stroke:black;" d="M 10 20 C 30 10 60 30 90 20 "/>`, nil},
		{"glyph", `<defs><symbol><path d="M 10 20 L 90 20 L 90 20.5 Z "/></symbol></defs>`, nil},
		{"clip", `<clipPath><path d="M 10 20 L 90 20 L 90 20.5 Z "/></clipPath>`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := readRules([]byte(`<svg xmlns="http://www.w3.org/2000/svg">` + test.body + `</svg>`))
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(test.want) {
				t.Fatalf("got %v, want %v", got, test.want)
			}
			for i, w := range test.want {
				w = Rule{w.X0 * mmPerPoint, w.X1 * mmPerPoint, w.Y * mmPerPoint, w.Width * mmPerPoint}
				if !sameRule(got[i], w) {
					t.Errorf("got %v, want %v", got[i], w)
				}
			}
		})
	}
}

func TestReadRulesRefuses(t *testing.T) {
	for _, body := range []string{
		`<path d="M 10 20 l 5 5"/>`,
		`<path d="M 10"/>`,
		`<path d="M x 20 L 3 4"/>`,
		`<g transform="rotate(90)"/>`,
		`<g>`,
	} {
		if _, err := readRules([]byte(`<svg>` + body + `</svg>`)); err == nil {
			t.Errorf("%s was read", body)
		}
	}
}

func sameRule(a, b Rule) bool {
	const tiny = 1e-6
	return math.Abs(a.X0-b.X0) < tiny && math.Abs(a.X1-b.X1) < tiny &&
		math.Abs(a.Y-b.Y) < tiny && math.Abs(a.Width-b.Width) < tiny
}
