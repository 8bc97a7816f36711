# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Pty -- a pseudo terminal: a serial port of which one has the other end.

package Double::Pty;

use strict;
use warnings;

use constant { TIOCGPTN => 0x80045430, TIOCSPTLCK => 0x40045431 };

# Our end; the port's name; the port, opened: until somebody else has it open, to read our end is an
# error, and so it is when the last has closed it.
sub pair {
	open my $pty, '+<:raw', '/dev/ptmx' or die "/dev/ptmx: $!\n";
	my $number = pack 'i', 0;
	ioctl($pty, TIOCSPTLCK, $number) && ioctl($pty, TIOCGPTN, $number) or die "/dev/ptmx: $!\n";
	my $name = '/dev/pts/' . unpack 'i', $number;
	open my $port, '+<:raw', $name or die "$name: $!\n";
	system('stty', '-F', $name, 'raw', '-echo') == 0 or die "stty -F $name failed\n";
	return ($pty, $name, $port);
}

1;
