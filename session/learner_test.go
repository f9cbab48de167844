package session

import (
	"os"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestAsTheLearner(t *testing.T) {
	o := Options{User: true, Getenv: os.Getenv}
	argv := strings.Join(o.asLearner(facts.Learner{Name: "learner", UID: 1000}, []string{"X=1"}, "bash", "-s"), " ")
	behindSudo := strings.HasPrefix(argv, "sudo -u learner -H env ")
	if behindSudo != (os.Geteuid() == 0) || !strings.HasSuffix(argv, " SDLAB_SCOPE=user X=1 bash -s") {
		t.Errorf("got %s", argv)
	}
	argv = strings.Join(o.asLearner(facts.Learner{Name: "root"}, nil, "bash"), " ")
	if !strings.HasPrefix(argv, "env ") || !strings.HasSuffix(argv, " bash") {
		t.Errorf("got %s", argv)
	}
}
