# SPDX-License-Identifier: BSD-3-Clause
#
# Double::BusPirate -- a Bus Pirate's binary mode, "raw wire", as far as OpenOCD's driver uses it:
# one byte is a request, and has a byte as its answer.
#
# A bit that is written is there before the clock rises; one that is read is looked at after it.

package Double::BusPirate;

use strict;
use warnings;

use constant {
	ENTER => 0x00, RAW => 0x05, RESTART => 0x0f,	# of the binary mode
	LEAVE => 0x00, BYTE => 0x06, BIT => 0x07,	# of raw wire; in the low bits of these, a number:
	WRITE => 0x10, TICKS => 0x20, PINS => 0x40, SPEED => 0x60, CONFIG => 0x80,
};
use constant AUX => 1 << 1;	# the pin at the chip's reset, active low
use constant DONE => "\x01";

# wire: a Double::Wire.  srst: called with 1 and 0, as the reset pin is asserted and released.
sub new {
	my ($class, $wire, $srst) = @_;
	return bless { wire => $wire, srst => $srst, raw => 0, done => 0, writes => 0, reset => 0 }, $class;
}

sub done { return $_[0]{done} }

# Bytes from OpenOCD; returns those to send back.
sub take {
	my ($self, $bytes) = @_;
	my $back = '';
	$back .= $self->byte($_) for unpack 'C*', $bytes;
	return $back;
}

sub byte {
	my ($self, $byte) = @_;
	if (!$self->{raw}) {
		return 'BBIO1' if $byte == ENTER;
		$self->{done} = 1 if $byte == RESTART;
		return '' if $byte != RAW;
		$self->{raw} = 1;
		return 'RAW1';
	}
	if ($self->{writes}) {
		$self->{writes}--;
		$self->{wire}->send(unpack 'b8', chr $byte);
		return DONE;
	}
	return chr $self->{wire}->receive(1) if $byte == BIT;
	return pack 'b8', $self->{wire}->receive(8) if $byte == BYTE;
	my $what = $byte & 0xf0;
	if ($what == WRITE) {
		$self->{writes} = ($byte & 15) + 1;
	} elsif ($what == TICKS) {
		$self->{wire}->receive(($byte & 15) + 1);
	} elsif ($what == PINS) {
		my $reset = $byte & AUX ? 0 : 1;
		$self->{srst}->($reset) if $reset != $self->{reset};
		$self->{reset} = $reset;
	} elsif ($byte == LEAVE) {
		$self->{raw} = 0;
		return 'BBIO1';
	} elsif ($what != SPEED && $what != CONFIG) {
		die sprintf "OpenOCD sends 0x%02x, which is no request of raw wire's\n", $byte;
	}
	return DONE;
}

1;
