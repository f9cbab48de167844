# title: systemd of a machine in German says that the program is not there
# unit: meinapp.service
# want: exec-missing likely
# says: exist
# never: noexec
# options: paste
cat <<'X'
× meinapp.service - Meine App
     Loaded: loaded (/etc/systemd/system/meinapp.service; enabled; vendor preset: enabled)
     Active: failed (Result: exit-code) since Mon 2024-01-01 10:00:00 CET; 3s ago
    Process: 1234 ExecStart=/usr/local/bin/meinapp --config /etc/meinapp.conf (code=exited, status=203/EXEC)
   Main PID: 1234 (code=exited, status=203/EXEC)
        CPU: 2ms
Jan 01 10:00:00 srv systemd[1]: Started Meine App.
Jan 01 10:00:00 srv systemd[1234]: meinapp.service: Failed to locate executable /usr/local/bin/meinapp: Datei oder Verzeichnis nicht gefunden
Jan 01 10:00:00 srv systemd[1234]: meinapp.service: Failed at step EXEC spawning /usr/local/bin/meinapp: Datei oder Verzeichnis nicht gefunden
X
