package batch

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/bilingual"
)

// extensions are those of sources.
var extensions = []string{".md", ".markdown", ".yaml", ".yml", ".json"}

func isSource(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return slices.Contains(extensions, ext) && !strings.HasSuffix(strings.ToLower(name), ".schema.json")
}

// Sources yields a job for every source that the arguments name: a source itself; a folder with the sources in it, also in
// the folders in it; a pattern; or a list, which is any other file and "-" for the given one, with a name a line. A list
// names its sources from its own folder. An output keeps the folders under the one that its argument names.
//
// Hidden files and schemas ("*.schema.json") are passed over; in a folder also what stands in the folder out, and Markdown
// that does not begin with front matter.
func Sources(arguments []string, list []byte, out string) Jobs {
	return listed(&lister{given: list, out: out, is: isSource}, arguments)
}

// WordFiles yields a job for every Word file that the arguments name, as [Sources] does for sources. The folder of the batch is none of those
// that hold the files. The files in which Word notes who has one open (~$…) are passed over.
func WordFiles(arguments []string, list []byte, out string) Jobs {
	return listed(&lister{given: list, out: out, is: isWordFile}, arguments)
}

func isWordFile(name string) bool {
	return strings.EqualFold(filepath.Ext(name), ".docx") && !strings.HasPrefix(filepath.Base(name), "~$")
}

func listed(l *lister, arguments []string) Jobs {
	return func(yield func(Job, error) bool) {
		l := *l // the list may be ranged over again
		l.names, l.yield = newNames(), yield
		for _, a := range arguments {
			if err := l.argument(a); err != nil {
				if err != errStop {
					yield(Job{}, err)
				}
				return
			}
		}
	}
}

// errStop ends a list whose reader wants no more.
var errStop = bilingual.New("dừng", "stop")

// A lister makes jobs of the names of sources.
type lister struct {
	given []byte
	out   string
	is    func(name string) bool // tells sources from other files
	names *names
	yield func(Job, error) bool
}

func (l *lister) argument(a string) error {
	info, err := os.Stat(a)
	switch {
	case a == "-":
		return l.list(bytes.NewReader(l.given), ".")
	case err == nil && info.IsDir():
		return l.folder(a)
	case l.is(a) && (err == nil || !isPattern(a)):
		return l.source(a, filepath.Dir(a))
	case err == nil:
		return l.listFile(a)
	case isPattern(a):
		return l.pattern(a)
	}
	return err
}

// source yields a job, with the output in the place under the folder of the batch that the source has under another.
func (l *lister) source(file, under string) error {
	name, err := filepath.Rel(under, file)
	if err != nil || !filepath.IsLocal(name) {
		name = filepath.Base(file)
	}
	name = strings.TrimSuffix(filepath.ToSlash(name), filepath.Ext(name))
	if atomicfile.Same(file, filepath.Join(l.out, filepath.FromSlash(name)+".docx")) {
		return bilingual.Errorf("%s sẽ bị ghi đè: hãy chọn thư mục khác để ghi ra", "%s would be written over: choose another folder to write to", file)
	}
	if !l.yield(Job{Source: file, Output: l.names.take(name)}, nil) {
		return errStop
	}
	return nil
}

func (l *lister) folder(dir string) error {
	out, _ := filepath.Abs(l.out)
	return filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		absolute, _ := filepath.Abs(file)
		hidden := strings.HasPrefix(entry.Name(), ".") && file != dir
		switch {
		case entry.IsDir() && (hidden || absolute == out && file != dir):
			return fs.SkipDir
		case entry.IsDir() || hidden || !l.is(file):
			return nil
		}
		if strings.HasPrefix(strings.ToLower(filepath.Ext(file)), ".m") && !hasFrontMatter(file) {
			return nil
		}
		return l.source(file, dir)
	})
}

// hasFrontMatter reports whether a Markdown file may be a source. One that cannot be read may be: the report says why not.
func hasFrontMatter(file string) bool {
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return true
	}
	f, err := os.Open(file)
	if err != nil {
		return true
	}
	defer f.Close()
	start := make([]byte, len("\ufeff---"))
	n, _ := io.ReadFull(f, start)
	return bytes.HasPrefix(bytes.TrimPrefix(start[:n], []byte("\ufeff")), []byte("---"))
}

func isPattern(a string) bool { return strings.ContainsAny(a, "*?[") }

func (l *lister) pattern(pattern string) error {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return bilingual.Errorf("mẫu tên tệp %[1]s viết sai", "%s: %w", pattern, err)
	}
	if len(files) == 0 {
		return &fs.PathError{Op: "glob", Path: pattern, Err: fs.ErrNotExist}
	}
	under := filepath.Dir(pattern)
	for isPattern(under) {
		under = filepath.Dir(under)
	}
	for _, file := range files {
		if hidden := filepath.Base(file)[0] == '.'; hidden || !l.is(file) {
			continue
		}
		if err := l.source(file, under); err != nil {
			return err
		}
	}
	return nil
}

func (l *lister) listFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return l.list(f, filepath.Dir(name))
}

// list takes a name a line. Empty lines and those that begin with # are remarks.
func (l *lister) list(r io.Reader, dir string) error {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		name := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if name == "" || strings.HasPrefix(name, "#") {
			continue
		}
		if !filepath.IsAbs(name) {
			name = filepath.Join(dir, name)
		}
		if err := l.source(name, dir); err != nil {
			return err
		}
	}
	return lines.Err()
}
