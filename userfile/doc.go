// Package userfile is the one door through which sdlab reads and writes files of
// the person who uses it: the record, reports, folders for a moment.
//
// Behind sudo, sdlab is root, and a person's folders are not safe for root: a link
// that somebody planted there leads wherever they want. So all is done as that
// person: the kernel judges each access by their user, group and supplementary
// groups at the moment it is made, and what is made belongs to them. Nothing is
// handed over afterwards, so nothing here changes an owner.
//
// It does not know what is in the files. The linter keeps other packages of the
// commands from making, renaming or removing files by themselves.
package userfile
