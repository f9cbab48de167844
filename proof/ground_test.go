package proof

import (
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
)

func TestOnlyFiles(t *testing.T) {
	const sum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	for line, want := range map[string]bool{
		"+ " + sum + "  /etc/systemd/system/hello-agent.service":                                                                         true,
		"+ -rw-r--r-- root root /etc/systemd/system/hello-agent.service ":                                                                true,
		"+ drwxr-xr-x learner learner /home/learner/agents ":                                                                             true,
		"+ lrwxrwxrwx root root /etc/systemd/system/multi-user.target.wants/hello-agent.service /etc/systemd/system/hello-agent.service": false,
		"+ unit hello-agent.service active":                                                                                              false,
		"+ -rw-r--r-- root root /srv/data ":                                                                                              false,
		"+ drwxr-xr-x /run/hello-agent":                                                                                                  false,
		"+ /usr/bin/python3 hello_agent.py":                                                                                              false,
		"+ agent:x:1001:1001::/home/agent:/b":                                                                                            false,
	} {
		if onlyFiles([]string{line}) != want {
			t.Errorf("%s: a layer takes it along: %v", line, !want)
		}
	}
}

func TestGroundsAreForManyCases(t *testing.T) {
	r := &Run{Lesson: testLesson(t)}
	few, many := lessons.Case{Activity: "1.4", Scope: "user"}, lessons.Case{Activity: "1.5"}
	fresh := lessons.Case{Activity: "1.2", Fresh: true}
	var cases []lessons.Case
	for range worthwhile {
		cases = append(cases, many, fresh)
	}
	cases = append(cases, few, lessons.Case{Activity: "1.1"})
	wanted, err := r.groundsWanted(cases)
	if err != nil || len(wanted) != 1 || len(wanted[groundFor{"", "1.1 1.2 1.3"}]) != 3 {
		t.Errorf("got %v, %v", wanted, err)
	}
	g := &grounds{made: map[groundFor]*ground{{"", "1.1 1.2 1.3"}: {layer: "/layer", done: 2}}}
	needed := wanted[groundFor{"", "1.1 1.2 1.3"}]
	if got := g.of(many, needed); got.layer != "/layer" || got.done != 2 {
		t.Errorf("the ground of a case is %v", got)
	}
	if got := g.of(few, needed); got != (ground{}) {
		t.Errorf("a case in another scope has the ground %v", got)
	}
	got, err := r.start(many, needed, 2)
	if want := (start{solve: "solve 1.3\n"}); err != nil || got != want {
		t.Errorf("such a case starts with %q, %v", got, err)
	}
	supplied := lessons.Case{Activity: "3.2", Fault: "masked"}
	if got, err := r.start(supplied, needed, 3); err != nil || got != (start{setup: "SDLAB_FAULT=masked setup 3.2\n"}) {
		t.Errorf("a case with a setup starts with %q, %v", got, err)
	}
}

func testLesson(t *testing.T) *lessons.Lesson {
	t.Helper()
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lessons.Open("systemd", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
