package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// An Image is a Debian tree that machines are overlaid on. It is never written after it was built.
type Image struct {
	Suite   string    `json:"suite"`
	Systemd string    `json:"systemd"` // Debian's version of the package, e.g. "252.39-1~deb12u1"
	Recipe  string    `json:"recipe"`  // see recipeHash
	Built   time.Time `json:"built"`

	ID   string `json:"-"` // directory below images/
	Tree string `json:"-"` // absolute path of the tree
}

// Progress is told how far a build is: done goes from 0 to 1, what is what happens now.
type Progress func(done float64, what string)

// Image returns the image of a suite, building it first if there is none made by today's recipe.
// When another process is building it, Image waits for that and says so through progress (which may be nil).
func (s *Store) Image(ctx context.Context, suite string, progress Progress) (Image, error) {
	if progress == nil {
		progress = func(float64, string) {}
	}
	if err := CheckSuite(suite); err != nil {
		return Image{}, err
	}
	id := suite + "-" + recipeHash(suite)
	if img, err := s.readImage(id); err == nil && s.engine.has(id) {
		return img, nil
	}
	unlock, err := s.lock(ctx, "image-"+suite, func() { progress(0, "waiting for another process that is building "+suite) })
	if err != nil {
		return Image{}, err
	}
	defer unlock()
	if img, err := s.readImage(id); err == nil {
		if s.engine.has(id) {
			return img, nil
		}
		_ = os.RemoveAll(filepath.Join(s.dir, "images", id))
	}
	if err := s.build(ctx, suite, id, progress); err != nil {
		return Image{}, fmt.Errorf("cannot build the image of %s: %w", suite, err)
	}
	s.dropOldImages(suite, id)
	return s.readImage(id)
}

func (s *Store) readImage(id string) (Image, error) {
	dir := filepath.Join(s.dir, "images", id)
	data, err := os.ReadFile(filepath.Join(dir, "image.json"))
	if err != nil {
		return Image{}, err
	}
	img := Image{ID: id, Tree: filepath.Join(dir, "tree")}
	if err := json.Unmarshal(data, &img); err != nil {
		return Image{}, fmt.Errorf("cannot read image %s: %w", id, err)
	}
	return img, nil
}

// holdTree keeps the image of a tree from being removed for as long as the returned file is open.
func holdTree(tree string) (*os.File, error) {
	f, err := os.Open(filepath.Join(filepath.Dir(tree), "image.json"))
	if err != nil {
		return nil, fmt.Errorf("cannot find the machine's image (reset the machine to give it today's): %w", err)
	}
	return f, flock(f, syscall.LOCK_SH)
}

// dropOldImages removes images of the suite that an older recipe made, no machine of this store is built on,
// and nobody holds.
func (s *Store) dropOldImages(suite, keep string) {
	used := map[string]bool{keep: true}
	names, err := s.machineNames()
	if err != nil {
		return
	}
	for _, name := range names {
		spec, err := readSpec(s.machineDir(name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return
		}
		used[spec.Image] = true
	}
	old, _ := filepath.Glob(filepath.Join(s.dir, "images", suite+"-*"))
	for _, dir := range old {
		if !used[filepath.Base(dir)] {
			s.dropUnheld(dir)
		}
	}
}

func (s *Store) dropUnheld(dir string) {
	f, err := os.Open(filepath.Join(dir, "image.json"))
	if err != nil {
		return
	}
	defer f.Close()
	if flock(f, syscall.LOCK_EX|syscall.LOCK_NB) == nil {
		s.engine.drop(filepath.Base(dir))
		_ = os.RemoveAll(dir)
	}
}
