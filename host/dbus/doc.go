// Package dbus reads properties of the service manager over D-Bus, and turns
// their values into those of package facts.
package dbus
