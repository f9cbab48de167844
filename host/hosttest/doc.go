// Package hosttest is a machine made of recorded state, for tests that need
// one without needing systemd. Its recordings were made on real machines by
// record.sh; each is a txtar file with machine.yaml (the manager's properties,
// programs and their output), journal.jsonl (as journalctl -o json prints it)
// and files below root/.
//
// It knows no lesson and no verdict, and answers only what was recorded.
package hosttest
