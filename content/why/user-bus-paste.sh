# title: what systemctl --user prints through su, pasted
# unit: UNIT.service
# want: user-bus-missing certain
# says: XDG_RUNTIME_DIR
# options: paste
systemctl --user status hello 2>&1 || true
