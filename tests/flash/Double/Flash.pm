# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Flash -- an array of flash cells, and what all controllers do with it.
#
# Erased bits are 1, and programming makes 0 of them, never 1.  A bit may be stuck.

package Double::Flash;

use strict;
use warnings;

use Double::Bus;

use constant { PROGRAMBUSY => 1, ERASEBUSY => 3, NOW => 32 };

# bytes: what is in it at first.  `control' is set by the chip's controller, to itself: it has
# readable(offset) and program(offset, size, value), which returns undef for a bus error.
sub new {
	my ($class, $bytes) = @_;
	return bless { bytes => $bytes, stuck => [], busy => 0, programmed => 0 }, $class;
}

# Bit `bit' of the byte at offset is always `value'.
sub stick {
	my ($self, $offset, $bit, $value) = @_;
	push @{$self->{stuck}}, [$offset, $bit, $value];
	$self->heal;
}

sub heal {
	my ($self) = @_;
	for (@{$self->{stuck}}) { vec($self->{bytes}, 8 * $_->[0] + $_->[1], 1) = $_->[2] }
}

sub read {
	my ($self, $offset, $size) = @_;
	return $self->{control}->readable($offset)
		? unpack Double::Memory::FORMAT()->[$size], substr $self->{bytes}, $offset, $size : undef;
}

sub write {
	my ($self, $offset, $size, $value) = @_;
	return $self->{control}->program($offset, $size, $value);
}

# Now and then the cells are seen at work; mostly the wire is slower than they.
sub program {
	my ($self, $offset, $size, $value) = @_;
	substr($self->{bytes}, $offset, $size) &= pack Double::Memory::FORMAT()->[$size], $value;
	$self->heal if @{$self->{stuck}};
	$self->{busy} = PROGRAMBUSY if ++$self->{programmed} % NOW == 0;
}

sub erase {
	my ($self, $offset, $size) = @_;
	substr $self->{bytes}, $offset, $size, "\xff" x $size;
	$self->heal;
	$self->{busy} = ERASEBUSY;
}

# Is it at work?  Who asks often enough hears that it is not.
sub busy {
	my ($self) = @_;
	return $self->{busy} > 0 ? $self->{busy}-- : 0;
}

# The first key, then the second opens; anything else locks until the chip is reset.  A broken one
# takes all, and does not open.
package Double::Lock;

sub new {
	my ($class, $first, $second) = @_;
	return bless { keys => [$first, $second], given => 0, dead => 0, open => 0 }, $class;
}

sub key {
	my ($self, $value) = @_;
	return 1 if $self->{broken};
	return undef if $self->{dead};
	if ($self->{open} || $value != $self->{keys}[$self->{given}]) {
		$self->{dead} = 1;
		$self->{open} = 0;
		return undef;
	}
	$self->{open} = 1 if ++$self->{given} == 2;
	return 1;
}

sub close { my ($self) = @_; @$self{qw(open given)} = (0, 0) }
sub reset { my ($self) = @_; $self->close; $self->{dead} = 0 }

1;
