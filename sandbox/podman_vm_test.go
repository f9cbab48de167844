//go:build vm

package sandbox

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// podmanScript runs in the virtual machine.
//
//go:embed podman_vm.sh
var podmanScript string

// TestPodmanInVM is about the engine of whoever is not root, in a virtual machine with Debian 13: podman must never be
// started on a host with another hierarchy than cgroup v2, and this host may be one. An ordinary user makes the tree of an
// image and imports it, a machine lives its life, limits are enforced, and a case of each activity is played.
func TestPodmanInVM(t *testing.T) {
	s, err := Open("")
	if err != nil {
		t.Fatal(err)
	}
	if err := vmPreflight(); err != nil {
		t.Fatal(err)
	}
	const suite = "trixie"
	archive := podmanTree(t, s, suite)
	dir := t.TempDir()
	extra := filepath.Join(dir, "tree")
	if err := layOut(extra, sdlabPrograms(t), podmanScript, nil); err != nil {
		t.Fatal(err)
	}
	furnish(t, extra, suite)
	program := filepath.Join(extra, "sdlab/sandbox.test")
	goTool(t, "test", "-c", "-tags", "podman", "-trimpath", "-ldflags", "-s -w", "-o", program, ".")
	root := filepath.Join(dir, "root")
	treeOfAUser(t, archive, program, root)
	if err := os.Rename(filepath.Join(root, "tmp/tree.tar"), filepath.Join(extra, "sdlab/image.tar")); err != nil {
		t.Fatal(err)
	}
	if err := concatenate(t.Context(), archive, extra, filepath.Join(root, "initrd")); err != nil {
		t.Fatal(err)
	}
	t.Logf("what it prints: %s/%s", dir, vmOutput)
	printed, code, err := runUserMode(t.Context(), root, dir)
	t.Logf("%s", printed)
	if err != nil || code != 0 {
		t.Fatalf("exit status %d, %v", code, err)
	}
}

// furnish adds what a person would have made in the virtual machine.
func furnish(t *testing.T, extra, suite string) {
	t.Helper()
	for name, text := range map[string]string{
		"etc/fstab":                      "tmpfs /home/learner tmpfs mode=0755,uid=1000,gid=1000,size=1600M\n",
		"etc/modules-load.d/podman.conf": "overlay\n",
		"etc/containers/containers.conf": "[engine]\nno_pivot_root = true\n", // the root of a virtual machine is the kernel's own
		"etc/hostname":                   "vm\n",
		"etc/hosts":                      "127.0.0.1 localhost vm\n", // or sudo says that it does not find the host
		"etc/sudoers.d/learner":          "learner ALL=(ALL) NOPASSWD: ALL\n",
		"var/lib/systemd/linger/learner": "",
		"sdlab/image-id":                 suite + "-" + recipeHash(suite),
	} {
		if err := writeInto(filepath.Join(extra, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// runUserMode boots root's own kernel, which is a program: user-mode Linux. It needs no hardware virtualisation, and takes a
// tenth of the time of an emulated processor.
func runUserMode(ctx context.Context, root, dir string) (printed []byte, code int, err error) {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Hour)
	defer cancel()
	const inside = `mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" || exit
exec >"$2/console" 3>"$2/output" 2>&1 </dev/null; export TMPDIR=/dev/shm
chroot "$1" /usr/bin/linux.uml mem=5120M initrd=/initrd rdinit=/lib/systemd/systemd quiet uml_dir=/tmp/ \
	console=tty0 con=null con0=null,fd:1 ssl0=null ssl1=null,fd:3 systemd.mask=serial-getty@ttyS0.service || exit` // no program should be the first of its namespace that doesn't know
	cmd := exec.CommandContext(ctx, "unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "sh", "-c", inside, "sh", root, dir)
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, 0, fmt.Errorf("the virtual machine failed: %w: %s", err, said)
	}
	return vmPrinted(dir)
}

// sdlabPrograms builds the two programs.
func sdlabPrograms(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	goTool(t, "build", "-trimpath", "-o", dir+"/", "../cmd/...")
	return map[string]string{"sdlab": filepath.Join(dir, "sdlab"), "sdlab-guide": filepath.Join(dir, "sdlab-guide")}
}

func goTool(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v: %s", args[0], err, said)
	}
}

// treeOfAUser has learner make the image's tree in the Debian of the virtual machine, on this host's kernel. It is the
// root there, for whoever is in a chroot gets no user namespace.
func treeOfAUser(t *testing.T, archive, program, root string) {
	t.Helper()
	const inside = `set -e; mkdir "$1"; cd "$1"; cpio --extract --make-directories --quiet <"$2"
install -m 755 "$3" tmp/sandbox.test; cp /etc/resolv.conf /etc/hosts etc/
mount --bind "$1" "$1"; cd "$1"; mount -t proc proc proc; mount --rbind /dev dev; mount --rbind /sys sys
pivot_root . mnt; umount -l mnt
exec setpriv --reuid 1000 --regid 1000 --init-groups env -i HOME=/home/learner PATH=/usr/local/bin:/usr/bin:/bin \
	SDLAB_TEST_IMAGE="$4" SDLAB_TEST_TREE=/tmp/tree.tar /tmp/sandbox.test -test.run '^TestPodmanTree$' -test.v`
	cmd := exec.CommandContext(t.Context(), "unshare", "--mount", "--propagation", "private", "sh", "-c", inside, "sh", root, archive, program, "trixie")
	said, err := cmd.CombinedOutput()
	t.Logf("%s", said)
	if err != nil {
		t.Fatal(err)
	}
}

// podmanTree makes, once, the archive of a Debian with podman, and with a kernel that is a program.
func podmanTree(t *testing.T, s *Store, suite string) (archive string) {
	t.Helper()
	archive = filepath.Join(s.Dir(), "images", "podman-"+suite+"-uml.cpio")
	if exists(archive) {
		return archive
	}
	tree := filepath.Join(t.TempDir(), "tree")
	args := mmdebstrapArgs(suite, tree)
	for i, arg := range args {
		if strings.HasPrefix(arg, "--include=") {
			args[i] += ",podman,crun,uidmap,dbus-user-session,kmod,mmdebstrap,debian-archive-keyring,user-mode-linux"
		}
	}
	if err := mmdebstrap(t.Context(), args, func(done float64, what string) { t.Logf("%3.0f%% %s", done*100, what) }); err != nil {
		t.Fatal(err)
	}
	sh(t, fmt.Sprintf(`cd %s && mv usr/lib/uml/modules usr/lib/ && find usr/lib/modules -name '*.ko*' ! -name 'overlay.ko*' -delete
chroot . sh -ec 'depmod "$(ls /usr/lib/modules)"; useradd --create-home --uid 1000 --user-group --shell /bin/bash learner; : >/etc/machine-id'`, tree))
	if err := pack(context.WithoutCancel(t.Context()), tree, archive); err != nil {
		t.Fatal(err)
	}
	return archive
}

func sh(t *testing.T, line string) {
	t.Helper()
	if said, err := exec.CommandContext(t.Context(), "/bin/sh", "-c", line).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", line, err, said)
	}
}
