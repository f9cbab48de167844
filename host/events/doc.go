// Package events tells when something on the machine may have changed: a unit, a
// file, the journal. It is what a live view waits on instead of looking again and
// again.
//
// It does not know what has changed: whoever is woken looks for themselves. It
// subscribes with match rules of its own, since go-systemd's subscriptions poll,
// leave out the properties of services, or lose what does not fit a channel.
package events

// Kind says what may have changed.
type Kind int

// The kinds of events.
const (
	UnitChanged      Kind = iota // a property of a unit, or a job of it ended
	UnitsReloaded                // the manager has read unit files again, or links to them have changed
	FileChanged                  // a file that is watched, or a folder on the way to it
	JournalWritten               // journald has told that there are new entries
	JournalRotated               // journald has begun new files
	JournalVacuumed              // old files of the journal are gone
	JournalRestarted             // journald itself was started or stopped
	ManagerStarted               // the manager was executed again (daemon-reexec), or has joined the bus
	BusLost                      // nothing is heard of units until BusJoined
	BusJoined                    // also the first time
)

// An Event is a change of one thing.
type Event struct {
	Kind Kind
	Name string // of the unit or the file; "" if it may be any
}

// Interest is what events are wanted of.
type Interest struct {
	Units   []string // names, and patterns such as hello-agent@*.service
	Files   []string // absolute paths; they may not exist
	Folders []string // every file in them counts that is not an editor's
}
