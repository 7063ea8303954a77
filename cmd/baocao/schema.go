package main

import "github.com/vanthu/baocao/internal/sourceschema"

type schemaCommand struct{}

// Run prints the JSON Schema of a source.
func (schemaCommand) Run(c *console) error {
	schema, err := sourceschema.JSON()
	if err != nil {
		return err
	}
	_, err = c.out.Write(schema)
	return err
}
