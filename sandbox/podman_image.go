package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// build makes the same tree as for any engine, in a namespace of the user's, and imports it. A tree that was packed
// elsewhere, as images/ID.tar, is imported instead.
func (p podman) build(ctx context.Context, s *Store, suite, id, dir string, progress Progress) error {
	packed := filepath.Join(s.dir, "images", id+".tar")
	if !exists(packed) {
		packed = filepath.Join(dir, "tree.tar")
		if err := mmdebstrap(ctx, unshareArgs(suite, packed), progress); err != nil {
			return err
		}
		defer os.Remove(packed)
	}
	progress(0.97, "importing it into podman")
	if _, err := podmanSaid(ctx, "import", "--quiet", packed, reference(id)); err != nil {
		return importFailed(err)
	}
	version, err := podmanSaid(ctx, "run", "--rm", "--network", "none", "--log-driver", "none", reference(id), "dpkg-query", "-Wf", "${Version}", "systemd")
	if err != nil {
		return fmt.Errorf("asking for systemd's version: %w", err)
	}
	return describeImage(dir, suite, version)
}

// importFailed says what to do about a full disk: podman's own place is a different one from the store's.
func importFailed(err error) error {
	if strings.Contains(err.Error(), syscall.ENOSPC.Error()) || errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w; free some room where podman keeps images (podman info --format '{{.Store.GraphRoot}}'), and run it again", err)
	}
	return err
}

// unshareArgs is how mmdebstrap makes the tree of an image as the user, and packs it.
func unshareArgs(suite, to string) []string {
	args := mmdebstrapArgs(suite, to)
	for i, arg := range args {
		switch arg {
		case "--mode=root":
			args[i] = "--mode=unshare"
		case "--format=directory":
			args[i] = "--format=tar"
		}
	}
	last := len(args) - 2
	return slices.Insert(args, last, "--customize-hook="+setupHook())
}

// setupHook is what mmdebstrap runs on the tree, which is its first argument. The setup empties /tmp, where mmdebstrap has
// something that it needs to the end.
func setupHook() string {
	return "mv \"$1/tmp\" \"$1/tmp.aside\" && mkdir -m 1777 \"$1/tmp\"\n" +
		"chroot \"$1\" /bin/sh <<'SDLAB-SETUP' || exit\n" + setup + "SDLAB-SETUP\n" +
		"rmdir \"$1/tmp\" && mv \"$1/tmp.aside\" \"$1/tmp\"\n"
}

func (podman) has(id string) bool {
	return podmanCommand(context.Background(), "image", "exists", reference(id)).Run() == nil
}

func (podman) drop(id string) {
	_, _ = podmanSaid(context.Background(), "rmi", "--ignore", reference(id))
}
