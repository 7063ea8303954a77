// Package acceptance tests the whole house from outside, as its users meet it: the cases that the README shows become Word
// files, and the golden files, the programs that judge documents, and the promises of the documentation are held against
// them. It has nothing but tests, by kind in their names: cases, goldens, judges, promises.
package acceptance
