//go:build vm

package sandbox

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPodmanInVM runs TestPodman in a virtual machine with Debian 13, as a user without root: podman must never be started
// on a host with another hierarchy than cgroup v2, and this host may be one. It takes a quarter of an hour.
func TestPodmanInVM(t *testing.T) {
	s, err := Open("")
	if err != nil {
		t.Fatal(err)
	}
	if err := vmPreflight(); err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	const suite = "trixie"
	image, err := s.Image(ctx, suite, func(done float64, what string) { t.Logf("%3.0f%% %s", done*100, what) })
	if err != nil {
		t.Fatal(err)
	}
	kernel, tree := podmanTree(t, s, suite)
	dir := t.TempDir()
	extra := filepath.Join(dir, "tree")
	if err := layOut(extra, nil, podmanScript, nil); err != nil {
		t.Fatal(err)
	}
	inVM := map[string]string{ // what a person would have made
		"etc/fstab":                         "tmpfs /home/learner tmpfs mode=0755,uid=1000,gid=1000\n",
		"etc/modules-load.d/podman.conf":    "overlay\n",
		"etc/containers/containers.conf":    "[engine]\nno_pivot_root = true\n", // the root of a virtual machine is the kernel's own
		"var/lib/systemd/linger/learner":    "",
		"sdlab/image/" + image.ID + ".name": image.ID,
	}
	for name, text := range inVM {
		if err := writeInto(filepath.Join(extra, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sh(t, "tar -C "+image.Tree+" --numeric-owner -cf "+filepath.Join(extra, "sdlab/image.tar")+" .")
	build := exec.CommandContext(ctx, "go", "test", "-c", "-tags", "podman", "-trimpath", "-ldflags", "-s -w", "-o", filepath.Join(extra, "sdlab/sandbox.test"), ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	initrd := filepath.Join(dir, "initrd")
	if err := concatenate(ctx, tree, extra, initrd); err != nil {
		t.Fatal(err)
	}
	printed, code, err := runVM(ctx, kernel, initrd, dir, "4096", time.Hour)
	t.Logf("%s", printed)
	if err != nil || code != 0 {
		t.Fatalf("exit status %d, %v", code, err)
	}
}

// podmanScript runs as learner, who lingers.
const podmanScript = `export XDG_RUNTIME_DIR=/run/user/1000 DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus
until [ -S "$XDG_RUNTIME_DIR/bus" ]; do sleep 0.5; done
mkdir -p ~/.local/share/sdlab/images
for name in /sdlab/image/*.name; do ln -s /sdlab/image.tar ~/.local/share/sdlab/images/"$(cat "$name")".tar; done
podman version --format 'podman {{.Client.Version}}'
SDLAB_ENGINE=podman SDLAB_TEST_IMAGE=trixie exec /sdlab/sandbox.test -test.run '^TestPodman$' -test.v -test.timeout 55m
`

// podmanTree makes, once, the archive of a Debian with podman, and fetches its kernel.
func podmanTree(t *testing.T, s *Store, suite string) (kernel, archive string) {
	t.Helper()
	images := filepath.Join(s.Dir(), "images")
	kernel, archive = filepath.Join(images, "vmlinuz-podman"), filepath.Join(images, "podman-"+suite+".cpio")
	if exists(kernel) && exists(archive) {
		return kernel, archive
	}
	tree, modules := filepath.Join(t.TempDir(), "tree"), filepath.Join(t.TempDir(), "modules")
	if err := fetchKernel(t.Context(), suite, kernel, modules); err != nil {
		t.Fatal(err)
	}
	args := mmdebstrapArgs(suite, tree)
	for i, arg := range args {
		if strings.HasPrefix(arg, "--include=") {
			args[i] += ",podman,crun,uidmap,dbus-user-session,kmod"
		}
	}
	if err := mmdebstrap(t.Context(), args, func(done float64, what string) { t.Logf("%3.0f%% %s", done*100, what) }); err != nil {
		t.Fatal(err)
	}
	sh(t, fmt.Sprintf(`cp -r %s %s/usr/lib/modules && find %[2]s/usr/lib/modules -name '*.ko*' ! -name 'overlay.ko*' -delete
chroot %[2]s sh -ec 'depmod "$(ls /usr/lib/modules)"; useradd --create-home --uid 1000 --user-group --shell /bin/bash learner; : >/etc/machine-id'`, modules, tree))
	if err := pack(context.WithoutCancel(t.Context()), tree, archive); err != nil {
		t.Fatal(err)
	}
	return kernel, archive
}

func sh(t *testing.T, line string) {
	t.Helper()
	if said, err := exec.CommandContext(t.Context(), "/bin/sh", "-c", line).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", line, err, said)
	}
}
