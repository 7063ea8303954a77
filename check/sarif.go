package check

import (
	"io"
	"path/filepath"
)

// The parts of the Static Analysis Results Interchange Format, version 2.1.0, that are used here.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		URI   string      `json:"informationUri"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID          string       `json:"id"`
		Description sarifText    `json:"shortDescription"`
		Help        sarifText    `json:"help"`
		Default     sarifDefault `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifLogical struct {
		Name  string `json:"name"`
		Whole string `json:"fullyQualifiedName"`
	}
)

// WriteSARIF writes what was found in files in the format that code hosts and editors read. A document has no lines, so
// the place of a finding is its paragraph, as a logical location.
func WriteSARIF(w io.Writer, files []File, lang string) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "baocao check", URI: "https://github.com/vanthu/baocao"}}, Results: []sarifResult{}}
	index := make(map[string]int)
	for r := range Rules() {
		index[r.ID] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			r.ID, sarifText{r.Title.In(lang)}, sarifText{string(r.Clause)}, sarifDefault{sarifLevel(r.Severity())}})
	}
	for _, file := range files {
		for _, f := range file.Result.Findings {
			result := sarifResult{RuleID: f.Rule, RuleIndex: index[f.Rule], Level: sarifLevel(f.Severity()),
				Message: sarifText{f.Message.In(lang)}}
			for _, at := range append([]Where{f.Where}, f.Also...) {
				result.Locations = append(result.Locations, sarifPlace(file.Name, at))
			}
			run.Results = append(run.Results, result)
		}
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func sarifPlace(name string, at Where) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{sarifArtifact{filepath.ToSlash(name)}}}
	if at.Path != "" {
		l.Logical = []sarifLogical{{at.Excerpt, at.Part + "#" + at.Path}}
	}
	return l
}

func sarifLevel(s Severity) string {
	if s == Fault {
		return "error"
	}
	return "note"
}
