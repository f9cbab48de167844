// Command hello is the least that a program with commands can be, for make
// bench to hold sdlab --help against.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "hello", Short: "Say hello"}
	for _, name := range []string{"morning", "evening"} {
		root.AddCommand(&cobra.Command{
			Use: name, Short: "Say good " + name,
			Run: func(cmd *cobra.Command, _ []string) { fmt.Fprintln(cmd.OutOrStdout(), "good "+name) },
		})
	}
	if root.Execute() != nil {
		os.Exit(1)
	}
}
