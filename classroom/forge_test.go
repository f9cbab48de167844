//go:build sandbox

package classroom

import (
	"encoding/json"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/handin"
)

// addForgeries hands in what nobody should: reports that were edited, renamed, signed again, cut short, and an old one.
func (d *desk) addForgeries(r *room) {
	stuck, quick := r.of("stuck03").report, r.of("ada").report
	d.forge("editor", strings.Replace(d.named(stuck, "editor"), `"verdict":"fail"`, `"verdict":"pass"`, 1))
	d.forge("renamer", d.named(quick, "renamer"))
	d.forge("forger", d.signedAgain(stuck, "forger", func(report *handin.Report) {
		for i := range report.Activities {
			report.Activities[i].Verdict = checks.Pass
		}
	}))
	d.forge("twin", d.signedAgain(quick, "twin", func(*handin.Report) {}))
	d.forge("broken", string(quick[:len(quick)/2]))
	d.forge("ada-again", string(quick))
	d.forge("an-image", "\x89PNG\r\n\x1a\n")
}

func (d *desk) forge(name, text string) { write(d.t, d.path("reports", name+".json"), []byte(text)) }

// named is a report with another id in it.
func (d *desk) named(text []byte, id string) string {
	d.t.Helper()
	signed, err := handin.Read(text)
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.Replace(string(text), `"learner":{"id":"`+signed.Learner.ID+`"`, `"learner":{"id":"`+id+`"`, 1)
}

// signedAgain is a report that was changed, with a key of the forger's own.
func (d *desk) signedAgain(text []byte, id string, change func(*handin.Report)) string {
	d.t.Helper()
	signed, err := handin.Read(text)
	if err != nil {
		d.t.Fatal(err)
	}
	report := signed.Report
	report.Learner = handin.Learner{ID: id}
	change(&report)
	key, err := handin.NewKey()
	if err != nil {
		d.t.Fatal(err)
	}
	out, err := handin.Sign(&report, key)
	if err != nil || !json.Valid(out) {
		d.t.Fatal(err)
	}
	return string(out)
}
