package session

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
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/unitfile"
)

const (
	stdinName = "standard input"
	// unnamed is what a unit without a usable file name goes by.
	unnamed = "reviewed"
	// maxUnitFile bounds what is read. The longest unit files that distributions
	// ship have a fifth of it.
	maxUnitFile = 64 << 10
)

// reviewing is a review of what was asked for, on one machine.
type reviewing struct {
	*review.Reviewer
	host *host.Host
	in   io.Reader
}

// Review reviews what each argument names: a unit, a file, or what is piped in. Among several, those that are masked are
// left out, and named: a shell's *.service finds them, too.
func (o *Options) Review(ctx context.Context, in io.Reader, args []string) (all []*review.Review, masked []string, err error) {
	criteria, err := ReviewCriteria()
	if err != nil {
		return nil, nil, err
	}
	h, err := o.Host(o.Scope())
	if err != nil {
		return nil, nil, err
	}
	r := newReviewing(h, criteria, in)
	for _, arg := range args {
		found, err := r.one(ctx, arg)
		if errors.Is(err, errMasked) && len(args) > 1 {
			masked = append(masked, arg)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		all = append(all, found...)
	}
	return all, masked, nil
}

var errMasked = errors.New("is masked, so there is nothing to review")

// maskedUnit is the error for a masked unit.
func maskedUnit(name string) error {
	return Usage("%s %w", name, errMasked).Hinting("sudo systemctl unmask " + filepath.Base(name))
}

func newReviewing(h *host.Host, criteria *review.Criteria, in io.Reader) *reviewing {
	r := &reviewing{&review.Reviewer{Machine: h, Scope: h.Scope, Criteria: criteria}, h, in}
	r.Around = func(name string) review.Around {
		folder := ""
		if paths := h.Locate(name); len(paths) > 0 {
			folder = filepath.Join(h.Root, filepath.Dir(paths[0]))
		}
		return r.around(folder, name, nil)
	}
	return r
}

// warnings are what a review of an installed unit says of it that is more than advice;
// none if it cannot be reviewed.
func (r *reviewing) warnings(ctx context.Context, name string) []facts.Remark {
	if reviewable(name) != nil {
		return nil
	}
	loaded, err := r.Loaded(ctx, name)
	if err != nil || loaded.Review == nil {
		return nil
	}
	return slices.DeleteFunc(loaded.Review.Sorted(), func(m facts.Remark) bool { return m.Severity == facts.Advice })
}

// one reviews what one argument names.
func (r *reviewing) one(ctx context.Context, arg string) ([]*review.Review, error) {
	if arg == "-" {
		text, err := awaited(ctx, func() (string, error) { return readText(stdinName, r.in) })
		if err != nil {
			return nil, err
		}
		return r.fromText(ctx, "", stdinName, text)
	}
	if !strings.Contains(arg, "/") {
		found, err := r.installed(ctx, arg)
		if found != nil || err != nil {
			return []*review.Review{found}, err
		}
		if _, err := os.Stat(arg); err != nil {
			return nil, Usage("there is no unit %s, and no file of that name here", arg).Hinting("give the path of a file, or - to read what is piped in")
		}
	}
	return r.fromPath(ctx, arg)
}

// installed reviews a unit of this machine; nil if there is no unit of that name.
func (r *reviewing) installed(ctx context.Context, arg string) (*review.Review, error) {
	name := arg
	if filepath.Ext(name) == "" {
		name += ".service"
	}
	if err := reviewable(name); err != nil {
		return nil, err
	}
	loaded, err := r.Loaded(ctx, name)
	if unasked, ok := errors.AsType[*review.Unasked](err); ok {
		loaded, err = &review.Loaded{Paths: r.host.Locate(name), Why: unasked.Why}, nil
		if _, here := os.Stat(arg); here != nil && len(loaded.Paths) == 0 {
			err = Missing(fmt.Errorf("%s cannot be reviewed: no file of that name was found, and %s", name, unasked.Why), "give the path of a file, or run sdlab doctor")
		}
	}
	if err != nil {
		return nil, err
	}
	if loaded.LoadState == "masked" {
		return nil, maskedUnit(name)
	}
	if len(loaded.Paths) == 0 {
		return nil, nil
	}
	return r.withFiles(ctx, name, loaded)
}

// withFiles adds to a unit's review what its files tell, or reviews it by them alone.
func (r *reviewing) withFiles(ctx context.Context, name string, loaded *review.Loaded) (*review.Review, error) {
	var parts []unitfile.Part
	for _, path := range loaded.Paths {
		text, err := awaited(ctx, func() (string, error) { return readPath(path) })
		if err != nil {
			return nil, err
		}
		parts = append(parts, unitfile.Part{Path: path, Text: text})
	}
	if loaded.Review != nil {
		r.Analyze(ctx, loaded.Review, parts)
		return loaded.Review, nil
	}
	found := r.bare(ctx, name, parts)
	if loaded.Why != "" {
		found.Unasked = append(found.Unasked, loaded.Why)
	}
	return found, nil
}

// bare reviews a unit by the text of its files.
func (r *reviewing) bare(ctx context.Context, name string, parts []unitfile.Part) *review.Review {
	if strings.Contains(parts[0].Path, "/systemd/user/") {
		h := *r.host
		h.Scope = facts.User
		return (&review.Reviewer{Machine: &h, Scope: h.Scope, Criteria: r.Criteria, Around: r.Around}).Files(ctx, name, parts)
	}
	return r.Files(ctx, name, parts)
}

// reviewable refuses files other than units of a type that there are rules for.
func reviewable(name string) error {
	switch filepath.Ext(name) {
	case ".service", ".timer", ".socket", ".path", ".mount", ".automount", ".target", "", ".txt", ".ini", ".unit", ".md", ".sh":
		return nil
	case ".container", ".pod", ".kube", ".volume", ".network", ".build", ".image":
		return Usage("%s is for Podman, which makes a service of it", name).Hinting("/usr/lib/systemd/system-generators/podman-system-generator --dryrun (--user for your own) prints that service: pipe it into sdlab review -")
	case ".conf":
		return Usage("%s is a drop-in, which says little alone", name).Hinting("review the unit that it belongs to: sdlab review NAME.service")
	}
	return Usage("%s is not a unit that sdlab reviews: it reviews services, timers, sockets, paths, mounts and targets", name).Hinting("a service's unit file is called NAME.service")
}

func (r *reviewing) fromPath(ctx context.Context, path string) ([]*review.Review, error) {
	name := filepath.Base(path)
	if filepath.Ext(name) == ".conf" {
		return r.dropIn(ctx, path)
	}
	if err := reviewable(name); err != nil {
		return nil, err
	}
	text, err := awaited(ctx, func() (string, error) { return readPath(path) })
	if err != nil {
		return nil, err
	}
	if !unitName().MatchString(name) {
		name = ""
	}
	return r.fromText(ctx, name, path, text)
}

var unitName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9:_.\\@-]+\.(service|timer|socket|path|mount|automount|target)$`)
})

// aUnit is a unit file in a text, under the name that it goes by.
type aUnit struct{ name, text string }

// fromText reviews each unit file in a text.
func (r *reviewing) fromText(ctx context.Context, name, path, text string) ([]*review.Review, error) {
	units, err := r.unitsIn(name, path, text)
	if err != nil {
		return nil, err
	}
	one := *r.Reviewer
	folder := ""
	if path != stdinName {
		folder = filepath.Dir(path)
	}
	one.Around = func(name string) review.Around { return r.around(folder, name, units) }
	var all []*review.Review
	for _, u := range units {
		all = append(all, (&reviewing{&one, r.host, r.in}).bare(ctx, u.name, []unitfile.Part{{Path: path, Text: u.text}}))
	}
	return all, nil
}

// unitsIn finds the unit files in a text, and what each is called.
func (r *reviewing) unitsIn(name, path, text string) ([]aUnit, error) {
	shell := map[string]string{"HOME": r.host.Learner.Home, "USER": r.host.Learner.Name, "LOGNAME": r.host.Learner.Name}
	blocks := unitfile.Blocks(text, shell)
	if whole := slices.DeleteFunc(slices.Clone(blocks), unitfile.IsFragment); len(whole) > 0 {
		blocks = whole // what else there is, says little alone
	}
	var units []aUnit
	for _, block := range blocks {
		parts, known := []string{block}, name // systemd reads a file with a unit's name as one unit
		if name == "" {
			parts = unitfile.Pasted(block)
		}
		for _, one := range parts {
			if len(units) == unitfile.MaxUnits {
				return nil, Usage("%s holds more than %d unit files", path, unitfile.MaxUnits).Hinting("review it in parts")
			}
			kind := strings.TrimPrefix(filepath.Ext(name), ".")
			if name == "" {
				known, kind = unitfile.NameAbove(text, one), unitfile.TypeIn(one)
			}
			units = append(units, aUnit{called(units, known, kind), one})
		}
	}
	return units, nil
}

// called is the name of a unit in a text: the one that the text gives it, or a number
// where several have none.
func called(earlier []aUnit, name, kind string) string {
	taken := func(name string) bool {
		return slices.ContainsFunc(earlier, func(u aUnit) bool { return u.name == name })
	}
	stem := unnamed
	if unitName().MatchString(name) {
		stem = strings.TrimSuffix(name, "."+kind)
	}
	name = stem + "." + kind
	for n := 2; taken(name); n++ {
		name = fmt.Sprintf("%s-%d.%s", stem, n, kind)
	}
	return name
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
		return "", Usage("%s is a folder", path).Hinting("give the unit file in it")
	}
	if null, missing := os.Stat(os.DevNull); err == nil && missing == nil && os.SameFile(info, null) {
		return "", maskedUnit(path)
	}
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", Usage("there is no file %s", path).Hinting("give the name of a unit, the path of a file, or - to read what is piped in")
	case err != nil:
		return "", Missing(fmt.Errorf("cannot read the unit file: %w", err), "try again with sudo")
	}
	defer file.Close()
	return readText(path, file)
}

func readText(name string, from io.Reader) (string, error) {
	content, err := io.ReadAll(io.LimitReader(from, maxUnitFile+1))
	text := string(content)
	switch {
	case err != nil:
		return "", Missing(fmt.Errorf("cannot read %s: %w", name, err), "give the unit file's path")
	case len(content) > maxUnitFile:
		return "", Usage("%s is larger than any unit file: more than %d KiB", name, maxUnitFile>>10)
	case strings.TrimSpace(text) == "":
		return "", Usage("%s is empty", name).Hinting("give a service's unit file")
	case strings.Contains(text, "\x00"):
		return "", Usage("%s is not text", name).Hinting("give a service's unit file")
	case !unitfile.IsUnit(text):
		return "", Usage("%s is not a unit file: it has no section, such as [Service], and no setting", name).Hinting("give a service's unit file")
	}
	return text, nil
}
