package checks

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// noSettings are properties that nobody sets: what systemd did, and what others
// have set about the unit.
var noSettings = strings.Fields(`ActiveEnterTimestamp ActiveExitTimestamp ActiveState AssertResult AssertTimestamp Asserts BoundBy CanReload
	CanStart CanStop ConditionResult ConditionTimestamp Conditions ConflictedBy ConsistsOf ControlGroup ControlPID
	DropInPaths ExecMainCode ExecMainExitTimestamp ExecMainPID ExecMainStartTimestamp ExecMainStatus FragmentPath
	Id InactiveEnterTimestamp InactiveExitTimestamp InvocationID Job LastTriggerUSec LastTriggerUSecMonotonic
	LoadError LoadState MainPID MemoryCurrent MemoryPeak NAccepted NConnections NFileDescriptorStore NRefused Names
	NeedDaemonReload NextElapseUSecMonotonic NextElapseUSecRealtime OnFailureOf OnSuccessOf ReloadResult
	RequisiteOf Result SourcePath StateChangeTimestamp StatusErrno StatusText SubState TasksCurrent Transient
	TriggeredBy Triggers UnitFilePreset WatchdogTimestamp`)

// TestKnownSettingsCoverTheWords keeps "did you mean" in step with the vocabulary.
func TestKnownSettingsCoverTheWords(t *testing.T) {
	known := unitfile.KnownSettings()
	unit := reflect.TypeFor[facts.Unit]()
	for word := range unit.Fields() {
		word := word
		face, _, _ := strings.Cut(word.Tag.Get("dbus"), ",")
		if _, has := known[face]; !has || slices.Contains(noSettings, word.Name) {
			continue
		}
		for _, setting := range settingsRead(needs(agentThing, word.Name)) {
			if setting != "state" && !slices.Contains(known[face], setting) && !slices.Contains(known["Install"], setting) {
				t.Errorf("%s is a word, but nobody knows %s= in [%s]", word.Name, setting, face)
			}
		}
	}
}

func TestSettingsRead(t *testing.T) {
	if got := fmt.Sprint(settingsRead(needs(agentThing, "ActiveState", "RestartUSec"))); got != "[ActiveState RestartSec state]" {
		t.Errorf("got %s", got)
	}
}
