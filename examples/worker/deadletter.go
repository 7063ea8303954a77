package main

import (
	"errors"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A DeadLetter says why a job was given up. It stands on the subject deadSubject + job id, at most once.
type DeadLetter struct {
	Job        string  `json:"job"`            // its id
	Name       string  `json:"name,omitempty"` // of its source, where the envelope could be read
	Deliveries uint64  `json:"deliveries"`
	Faults     []Fault `json:"faults"`
}

// A Fault is a [model.Fault] as JSON.
type Fault struct {
	Path     string        `json:"path"`
	Place    string        `json:"place,omitempty"` // file:line:column
	Rule     string        `json:"rule"`
	Severity string        `json:"severity"`
	Value    string        `json:"value,omitempty"`
	Vi       string        `json:"vi"`
	En       string        `json:"en"`
	Clause   decree.Clause `json:"clause,omitempty"`
}

// faultsOf lists everything that an error of [Job.render] has to say, warnings too.
func faultsOf(err error) []Fault {
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		faults := make([]Fault, len(invalid.Faults))
		for i, f := range invalid.Faults {
			faults[i] = asJSON(f)
		}
		return faults
	}
	return []Fault{asJSON(model.Fault{Rule: "render", Value: err.Error(), Message: decree.Message{
		Vi: "không dựng được văn bản", En: "the report cannot be rendered"}})}
}

// lost is the fault of a job that was given out too often and never answered for: it may well end the process that
// renders it, so it is not tried again.
func lost() []Fault {
	return []Fault{asJSON(model.Fault{Rule: "lost", Message: decree.Message{
		Vi: "các lần xử lý trước đều dừng giữa chừng", En: "every worker that took this job ended without an answer"}})}
}

func asJSON(f model.Fault) Fault {
	return Fault{Path: f.Path, Place: f.Position.String(), Rule: f.Rule, Severity: f.Severity.String(), Value: f.Value,
		Vi: f.Message.Vi, En: f.Message.En, Clause: f.Clause}
}
