# title: Perl does not find a module
# unit: a.service
# want: module-missing likely
# twin: program-failed
# says: Net/Foo/Bar.pm
# says: @INC
script /opt/a.pl <<'X'
#!/usr/bin/perl
use Net::Foo::Bar;
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.pl
X
fails a.service
