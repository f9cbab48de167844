package sandbox

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	if code, supervised := Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	os.Exit(m.Run())
}
