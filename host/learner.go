package host

import (
	"fmt"
	"os"
	"os/user"
	"strconv"

	"github.com/sdlab/sdlab/facts"
)

// WhoLearns returns the person at the keyboard: the one behind sudo if there
// is one, else the user of this process.
func WhoLearns() (facts.Learner, error) {
	u, err := user.Current()
	if behind := os.Getenv("SUDO_USER"); os.Geteuid() == 0 && behind != "" {
		u, err = user.Lookup(behind)
	}
	if err != nil {
		return facts.Learner{}, unknownLearner(err)
	}
	uid, err := strconv.Atoi(u.Uid)
	if err != nil {
		return facts.Learner{}, unknownLearner(fmt.Errorf("cannot read the user id %q of %s: %w", u.Uid, u.Username, err))
	}
	gid, err := strconv.Atoi(u.Gid)
	if err != nil {
		return facts.Learner{}, fmt.Errorf("cannot read the group id %q of %s: %w", u.Gid, u.Username, err)
	}
	return facts.Learner{Name: u.Username, Home: u.HomeDir, UID: uid, GID: gid}, nil
}

func unknownLearner(err error) error {
	return facts.Blind("learner-unknown").Because(err)
}
