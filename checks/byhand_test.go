package checks

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestUnitByHand(t *testing.T) {
	words := facts.Words{"Id": true, "ActiveState": true, "Process": true}
	got := unitByHand("hello-agent@*.service", words)
	want := []string{
		"systemctl show -p ActiveState 'hello-agent@*.service'",
		"ps -eo pid,user,unit,uunit,args | grep -F hello-agent@",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := unitByHand("a.service", facts.Words{"Id": true}); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
