package main

type validateCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`

	Root  string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes that it is to be rendered in: large (text of 14 pt) or small (13 pt)."`
}

// Run lists the faults of a source, and says so if there is none that stops it from being rendered.
func (v *validateCommand) Run(c *console) error {
	if _, err := c.read(v.Root, v.File, v.Sizes, nil, nil); err != nil {
		return err
	}
	c.say("%s: hợp lệ", "%s: valid", v.File)
	return nil
}
