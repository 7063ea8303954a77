package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// A Violation is one error of the Open XML SDK.
type Violation struct {
	Version     string `json:"-"` // the version of Office whose schema is broken
	Part        string `json:"path"`
	XPath       string `json:"xPath"`
	ID          string `json:"id"`
	Kind        string `json:"errorType"`
	Description string `json:"description"`
}

func (v Violation) String() string {
	return fmt.Sprintf("%s: %s%s: %s (%s)", v.Version, v.Part, v.XPath, v.Description, v.ID)
}

// officeVersions are the oldest version we write for and the newest there is.
var officeVersions = []string{"Office2013", "Microsoft365"}

// Violations lets the Open XML SDK validate a .docx for each version of Office that counts, and returns
// what it objects to.
func Violations(t testing.TB, docx []byte) []Violation {
	t.Helper()
	Need(t, OpenXMLSDK)
	path := filepath.Join(t.TempDir(), "report.docx")
	if err := os.WriteFile(path, docx, 0o600); err != nil {
		t.Fatal(err)
	}
	found := make([][]Violation, len(officeVersions))
	errs := make([]error, len(officeVersions))
	var wg sync.WaitGroup
	for i, version := range officeVersions {
		wg.Go(func() { found[i], errs[i] = validate(t.Context(), path, version) })
	}
	wg.Wait()
	var all []Violation
	for i := range officeVersions {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		all = append(all, found[i]...)
	}
	return all
}

func validate(ctx context.Context, path, version string) ([]Violation, error) {
	binary, err := validatorPath()
	if err != nil {
		return nil, err
	}
	out, err := run(ctx, binary, path, version)
	if err != nil {
		return nil, err
	}
	return readViolations(out, version)
}

// readViolations reads the verdict from the output alone: the exit code is 0 for an invalid file too.
func readViolations(out []byte, version string) ([]Violation, error) {
	var verdict struct {
		OK     *bool       `json:"ok"`
		Errors []Violation `json:"errors"`
	}
	if err := json.Unmarshal(out, &verdict); err != nil {
		return nil, fmt.Errorf("output of the validator: %w", err)
	}
	if verdict.OK == nil || *verdict.OK != (len(verdict.Errors) == 0) {
		return nil, fmt.Errorf("the validator gives no clear verdict: %s", out)
	}
	for i := range verdict.Errors {
		verdict.Errors[i].Version = version
	}
	return verdict.Errors, nil
}
