// Package manager asks the service manager about units: their properties, in one
// piece each, the units that they name, and what a boot starts.
//
// It knows no file.
package manager
