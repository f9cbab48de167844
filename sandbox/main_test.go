package sandbox

import (
	"context"
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	if code, supervised := Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	if dir := os.Getenv("SDLAB_TEST_RUN_AND_WAIT"); dir != "" {
		runAndWait(dir)
	}
	os.Exit(m.Run())
}

// runAndWait is the process that a test kills while it has a machine: it says the machine's name and waits.
func runAndWait(dir string) {
	s, err := Open(dir)
	if err != nil {
		panic(err)
	}
	panic(s.Run(context.Background(), Options{}, func(m *Machine) error {
		fmt.Print(m.Name)
		select {}
	}))
}
