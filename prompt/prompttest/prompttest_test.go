package prompttest_test

import (
	"bufio"
	"fmt"
	"testing"

	"github.com/sdlab/sdlab/prompt/prompttest"
)

// What is typed reaches the program, once the person has seen what it waits for.
func TestScreen(t *testing.T) {
	s := prompttest.NewScreen(t, 80)
	s.Unchanged()
	go s.Types("Name?", "learner"+prompttest.Enter)
	fmt.Fprint(s.Program, "Name? ")
	line, err := bufio.NewReader(s.Program).ReadString('\n')
	if err != nil || line != "learner\n" {
		t.Errorf("got %q, %v", line, err)
	}
}
