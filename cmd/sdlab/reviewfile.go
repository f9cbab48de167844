package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
	"github.com/sdlab/sdlab/unitfile"
)

const (
	stdinName = "standard input"
	// unnamed is what a unit without a usable file name goes by.
	unnamed = "reviewed.service"
	// maxUnitFile bounds what is read. The longest unit files that distributions
	// ship have a fifth of it.
	maxUnitFile = 64 << 10
)

// reviewOne reviews what one argument names: standard input, a file or a unit.
func (a *app) reviewOne(ctx context.Context, r *reviewer, arg string) ([]*report.Review, error) {
	if arg == "-" {
		text, err := awaited(ctx, func() (string, error) { return readText(stdinName, a.In) })
		if err != nil {
			return nil, err
		}
		return r.fromText(ctx, unnamed, stdinName, text)
	}
	if !strings.Contains(arg, "/") {
		review, err := r.installed(ctx, arg)
		if review != nil || err != nil {
			return []*report.Review{review}, err
		}
		if _, err := os.Stat(arg); err != nil {
			return nil, session.Usage("there is no unit %s, and no file of that name here", arg).Hinting("give the path of a file, or - to read what is piped in")
		}
	}
	return r.fromPath(ctx, arg)
}

// installed reviews a unit of this machine; nil if there is no unit of that name.
func (r *reviewer) installed(ctx context.Context, arg string) (*report.Review, error) {
	name := arg
	if filepath.Ext(name) == "" {
		name += ".service"
	}
	if err := serviceOnly(name); err != nil {
		return nil, err
	}
	review, paths, why, err := r.fromManager(ctx, name)
	if _, here := os.Stat(arg); here != nil && err == nil && len(paths) == 0 && why != "" {
		err = session.Missing(fmt.Errorf("%s cannot be reviewed: no file of that name was found, and %s", name, why), "give the path of a file, or run sdlab doctor")
	}
	if err != nil || len(paths) == 0 {
		return nil, err
	}
	var parts []host.Part
	for _, path := range paths {
		text, err := awaited(ctx, func() (string, error) { return readPath(path) })
		if err != nil {
			return nil, err
		}
		parts = append(parts, host.Part{Path: path, Text: text})
	}
	if review == nil {
		review = r.bare(ctx, name, parts)
		if why != "" {
			review.Unasked = append(review.Unasked, why)
		}
		return review, nil
	}
	r.analyze(review, r.host.Analyze(ctx, name, parts[0]), secretsOf(parts))
	return review, nil
}

// serviceOnly refuses files that are not a service's unit.
func serviceOnly(name string) error {
	switch filepath.Ext(name) {
	case ".service", "", ".txt", ".ini", ".unit", ".md":
		return nil
	case ".conf":
		return session.Usage("%s is a drop-in, which says little alone", name).Hinting("review the unit that it belongs to: sdlab review NAME.service")
	}
	return session.Usage("%s is not a service: only services are reviewed", name).Hinting("a service's unit file is called NAME.service")
}

func (r *reviewer) fromPath(ctx context.Context, path string) ([]*report.Review, error) {
	name := filepath.Base(path)
	if err := serviceOnly(name); err != nil {
		return nil, err
	}
	text, err := awaited(ctx, func() (string, error) { return readPath(path) })
	if err != nil {
		return nil, err
	}
	if !regexp.MustCompile(`^[A-Za-z0-9:_.\\@-]+\.service$`).MatchString(name) {
		name = unnamed
	}
	return r.fromText(ctx, name, path, text)
}

// fromText reviews each unit file in a text.
func (r *reviewer) fromText(ctx context.Context, name, path, text string) ([]*report.Review, error) {
	if section := unitfile.OtherUnit(text); section != "" {
		return nil, session.Usage("%s has a section [%s] and no [Service]: only services are reviewed", path, section).Hinting("give the unit of the service that it belongs to")
	}
	var reviews []*report.Review
	blocks := unitfile.Blocks(text)
	if whole := slices.DeleteFunc(slices.Clone(blocks), unitfile.IsFragment); len(whole) > 0 {
		blocks = whole // what else there is, says little alone
	}
	for _, block := range blocks {
		units := []string{block}
		if filepath.Ext(path) != ".service" { // systemd reads such a file as one unit
			units = unitfile.Pasted(block)
		}
		if len(reviews)+len(units) > unitfile.MaxUnits || len(blocks) > unitfile.MaxUnits {
			return nil, session.Usage("%s holds more than %d unit files", path, unitfile.MaxUnits).Hinting("review it in parts")
		}
		for _, unit := range units {
			reviews = append(reviews, r.bare(ctx, name, []host.Part{{Path: path, Text: unit}}))
		}
	}
	return reviews, nil
}

// bare reviews a unit by the text of its files.
func (r *reviewer) bare(ctx context.Context, name string, parts []host.Part) *report.Review {
	h := *r.host
	if strings.Contains(parts[0].Path, "/systemd/user/") {
		h.Scope = host.User
	}
	said := h.Analyze(ctx, name, parts[0])
	verified := said.Ignored
	if len(parts) > 1 {
		verified = nil // systemd was asked about the first part only
	}
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	seen := h.Bare(ctx, facts.Plan{Needs: r.rules.Rules.Needs(thing)}, name, parts, verified)
	review := &report.Review{Unit: name, Scope: string(h.Scope), Asked: "files"}
	for _, p := range parts {
		review.Paths = append(review.Paths, p.Path)
	}
	r.judge(review, thing, seen)
	r.analyze(review, said, secretsOf(parts))
	return review
}

func secretsOf(parts []host.Part) []facts.Secret {
	var secrets []facts.Secret
	for _, p := range parts {
		settings, _ := unitfile.Scan(p.Path, p.Text)
		secrets = append(secrets, unitfile.Secrets(settings)...)
		secrets = append(secrets, unitfile.CommentedSecrets(p.Path, p.Text)...)
	}
	return secrets
}

// mostExposed is how many lines of systemd-analyze security are explained.
const mostExposed = 3

// analyze adds what systemd-analyze says.
func (r *reviewer) analyze(review *report.Review, said host.Analysis, secrets []facts.Secret) {
	if !said.Verified {
		review.Unasked = append(review.Unasked, "systemd-analyze verify could not be asked, so ignored lines were looked for by sdlab's own list of settings.")
	}
	if !said.Rated {
		review.Unasked = append(review.Unasked, "systemd-analyze security could not be asked: it can judge a file from systemd 252 on.")
	}
	for _, line := range said.Said {
		line = facts.Mask(line, secrets)
		if means, quote := r.rules.Explain(line); quote {
			review.Said = append(review.Said, report.Said{Text: termtext.Clean(line), Means: means})
		}
	}
	for _, e := range said.Heaviest(mostExposed) {
		means, try := r.rules.Exposure(e.Setting)
		if means == "" {
			means = e.About
		}
		review.Exposed = append(review.Exposed, report.Exposed{Setting: e.Setting, Weight: e.Weight, Means: means, Try: try})
	}
}

// awaited is what f returns, or how ctx ended if that comes first: a pipe may have
// no writer yet, and a terminal nobody who types. f goes on until the program ends.
func awaited(ctx context.Context, f func() (string, error)) (text string, err error) {
	done := make(chan struct{})
	var got string
	var failed error
	go func() {
		defer close(done)
		got, failed = f()
	}()
	select {
	case <-done:
		return got, failed
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func readPath(path string) (string, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return "", session.Usage("%s is a folder", path).Hinting("give the unit file in it")
	}
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", session.Usage("there is no file %s", path).Hinting("give the name of a unit, the path of a file, or - to read what is piped in")
	case err != nil:
		return "", session.Missing(fmt.Errorf("cannot read the unit file: %w", err), "try again with sudo")
	}
	defer file.Close()
	return readText(path, file)
}

func readText(name string, from io.Reader) (string, error) {
	content, err := io.ReadAll(io.LimitReader(from, maxUnitFile+1))
	text := string(content)
	switch {
	case err != nil:
		return "", session.Missing(fmt.Errorf("cannot read %s: %w", name, err), "give the unit file's path")
	case len(content) > maxUnitFile:
		return "", session.Usage("%s is larger than any unit file: more than %d KiB", name, maxUnitFile>>10)
	case strings.TrimSpace(text) == "":
		return "", session.Usage("%s is empty", name).Hinting("give a service's unit file")
	case strings.Contains(text, "\x00"):
		return "", session.Usage("%s is not text", name).Hinting("give a service's unit file")
	}
	return text, nil
}
