// Package host looks at the machine it runs on: the service manager over
// D-Bus, the journal, /proc, files, and programs run as the learner.
//
// Looking changes nothing and needs no root. The package knows no lesson and
// no verdict; what it could not see it says so, word by word.
package host
