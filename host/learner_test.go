package host

import (
	"os"
	"os/user"
	"strconv"
	"testing"
)

// TestTheOneBehindSudo has the group of the account, whatever else is said.
func TestTheOneBehindSudo(t *testing.T) {
	behind, err := user.Current()
	if os.Geteuid() == 0 {
		behind, err = user.Lookup("daemon")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("SUDO_USER", behind.Username)
	t.Setenv("SUDO_GID", "")
	learner, err := WhoLearns()
	if err != nil || strconv.Itoa(learner.UID) != behind.Uid || strconv.Itoa(learner.GID) != behind.Gid {
		t.Errorf("%+v (%v) is not %+v", learner, err, behind)
	}
}
