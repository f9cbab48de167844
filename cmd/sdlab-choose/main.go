// Command sdlab-choose draws a list on a terminal to choose from; see package choose.
package main

import (
	"os"

	"github.com/sdlab/sdlab/prompt/choose"
)

func main() {
	os.Exit(choose.Run(os.Args[1:], os.Stdin, os.Stderr, os.Stdout)) //nolint:forbidigo // package prompt cleans what this program draws
}
