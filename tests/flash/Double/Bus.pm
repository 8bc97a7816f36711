# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Bus -- the memory map: who answers at which address.
#
# Who answers has read(offset, size) and write(offset, size, value), and returns undef for a
# bus error.

package Double::Bus;

use strict;
use warnings;

sub new { return bless { map => [] }, shift }

sub add {
	my ($self, $base, $size, $who) = @_;
	push @{$self->{map}}, [$base, $base + $size, $who];
}

sub find {
	my ($self, $at) = @_;
	for (@{$self->{map}}) { return ($_->[2], $at - $_->[0]) if $at >= $_->[0] && $at < $_->[1] }
	return;
}

sub read {
	my ($self, $at, $size) = @_;
	my ($who, $offset) = $self->find($at) or return undef;
	return $who->read($offset, $size);
}

sub write {
	my ($self, $at, $size, $value) = @_;
	my ($who, $offset) = $self->find($at) or return undef;
	return $who->write($offset, $size, $value) ? 1 : undef;
}

# Memory: RAM, or with `fixed' what can only be read.
package Double::Memory;

use constant FORMAT => [undef, 'C', 'v', undef, 'V'];

sub new {
	my ($class, $bytes, %opt) = @_;
	return bless { bytes => $bytes, %opt }, $class;
}

sub read {
	my ($self, $offset, $size) = @_;
	return unpack FORMAT->[$size], substr $self->{bytes}, $offset, $size;
}

sub write {
	my ($self, $offset, $size, $value) = @_;
	substr $self->{bytes}, $offset, $size, pack FORMAT->[$size], $value unless $self->{fixed};
	return 1;
}

# Registers of 32 bits: those that nobody cares about keep what is written.  One who has `on'
# for an offset is asked: on->{offset}->(value or undef).
package Double::Registers;

sub new {
	my ($class, %on) = @_;
	return bless { on => \%on, kept => {} }, $class;
}

sub read {
	my ($self, $offset, $size) = @_;
	my $word = $offset & ~3;
	my $value = $self->{on}{$word} ? $self->{on}{$word}->(undef) : $self->{kept}{$word} // 0;
	return $value >> 8 * ($offset & 3) & (1 << 8 * $size) - 1;
}

sub write {
	my ($self, $offset, $size, $value) = @_;
	return undef if $size != 4;
	return $self->{on}{$offset}->($value) if $self->{on}{$offset};
	$self->{kept}{$offset} = $value;
	return 1;
}

1;
