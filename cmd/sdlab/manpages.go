//go:build manpages

package main

import (
	"fmt"
	"os"
	"time"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/cli/manpage"
)

// With the tag manpages, this is a program that writes sdlab's manual pages into a
// folder: go run -tags manpages ./cmd/sdlab FOLDER VERSION DATE.
func main() {
	if err := writePages(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "manpages:", err)
		os.Exit(1)
	}
}

func writePages(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("usage: manpages FOLDER VERSION YYYY-MM-DD")
	}
	date, err := time.Parse(time.DateOnly, args[2])
	if err != nil {
		return err
	}
	c := cli.New()
	c.Getenv = func(string) string { return "" } // defaults of flags are those without a setting
	return manpage.Write(newRootCmd(&app{c}, nil), args[0], "sdlab "+args[1], date)
}
