module github.com/sdlab/sdlab

go 1.26
