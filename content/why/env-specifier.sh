# title: a percent sign in Environment= is a specifier
# unit: a.service
# want: specifier-expanded likely
# says: %%
# says: LDAP_FILTER
unit a.service <<'X'
[Service]
Environment="LDAP_FILTER=(uid=%s)"
ExecStart=/bin/sh -c "test \"$LDAP_FILTER\" = \"(uid=%%s)\""
X
fails a.service
